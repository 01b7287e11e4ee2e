package dev.ringside.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel model = PortalModel.onCallingThread(engine);
    private final Notifications notifications = new Notifications(Clock.systemUTC());

    @Test
    void saysNothingOfWhatHadEndedBefore() {
        engine.publishOperations(Operations.createSucceeded("demo"), Operations.createFailed("orders"));
        follow();
        assertThat(notifications.entries()).isEmpty();
    }

    @Test
    void followsAnOperationToItsEnd() {
        follow();
        engine.publishOperations(Operations.createRunning("demo"));
        Notification entry = notifications.entries().get(0);
        assertThat(entry.stateProperty().get()).isEqualTo(Notification.State.RUNNING);
        assertThat(entry.textProperty().get()).isNotEmpty();
        assertThat(notifications.unreadProperty().get()).isEqualTo(1);
        notifications.markRead();
        engine.publishOperations(Operations.createSucceeded("demo"));
        assertThat(notifications.entries()).containsExactly(entry);
        assertThat(entry.stateProperty().get()).isEqualTo(Notification.State.SUCCEEDED);
        assertThat(notifications.unreadProperty().get()).isEqualTo(1);
        assertThat(entry.address())
                .contains(BladeAddress.Deployment.of(
                        Operations.createRunning("demo").id(), new ClusterName("demo")));
    }

    @Test
    void saysWhatToDoAboutAFailure() {
        follow();
        engine.publishOperations(Operations.createRunning("demo"));
        engine.publishOperations(Operations.createFailed("demo"));
        Notification entry = notifications.entries().get(0);
        assertThat(entry.stateProperty().get()).isEqualTo(Notification.State.FAILED);
        assertThat(entry.textProperty().get()).contains("Free port 7000");
    }

    @Test
    void clearsAllButWhatIsRunning() {
        follow();
        engine.publishOperations(Operations.createRunning("demo"));
        notifications.post(Notification.State.INFORMATION, "Copied", "", Optional.empty());
        notifications.clear();
        assertThat(notifications.entries()).hasSize(1);
        assertThat(notifications.unreadProperty().get()).isZero();
    }

    @Test
    void doesNotBringBackWhatWasDismissed() {
        follow();
        engine.publishOperations(Operations.createRunning("demo"));
        notifications.dismiss(notifications.entries().get(0));
        engine.publishOperations(Operations.createFailed("demo"));
        assertThat(notifications.entries()).isEmpty();
    }

    private void follow() {
        notifications.follow(model);
        model.start();
    }
}
