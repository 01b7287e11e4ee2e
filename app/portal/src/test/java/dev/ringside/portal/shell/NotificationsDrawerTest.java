package dev.ringside.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.BladeFactory;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.notification.Notification;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class NotificationsDrawerTest {
    private final PassingClock clock = new PassingClock();

    /** Stands still until it is told how much time has passed. */
    private static final class PassingClock extends Clock {
        private volatile Instant now = Snapshots.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void saysHowLongAgoThingsHappenedWhenItIsOpened() {
        ScriptedEngine engine = new ScriptedEngine();
        try (PortalStage portal = PortalStage.open(engine, BladeAddress.Place.HOME, BladeFactory::new, clock)
                .started()) {
            Fx.run(() -> portal.context()
                    .notifications()
                    .post(Notification.State.INFORMATION, "Exported", "To a file", Optional.empty()));
            portal.press("top-notifications");
            assertThat(ages(portal)).containsExactly("just now");
            portal.press("notifications-close");
            clock.pass(Duration.ofMinutes(9));
            portal.press("top-notifications");
            assertThat(ages(portal)).containsExactly("9 minutes ago");
        }
    }

    private static List<String> ages(PortalStage portal) {
        return Fx.call(() -> portal.scene().lookup("#notifications").lookupAll(".search-detail").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
