package dev.ringside.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final ClusterName DEMO = new ClusterName("demo");

    @Test
    void showsTheClustersOwnMenuOnlyInsideTheCluster() {
        try (PortalStage portal =
                PortalStage.open(new ScriptedEngine(), new BladeAddress.Home(), context -> Plain::new)) {
            assertThat(portal.shows("nav-overview")).isFalse();
            Fx.run(() -> portal.context().navigator().open(new BladeAddress.DataCenters(DEMO)));
            assertThat(portal.shows("nav-overview")).isTrue();
            assertThat(portal.find(Label.class, "menu-cluster").getText()).isEqualTo("demo");
            portal.screenshots("shell-in-cluster");
            portal.press("nav-home");
            assertThat(portal.shows("nav-overview")).isFalse();
        }
    }

    @Test
    void keepsABladeLeftBehindAndAttachesItAgain() {
        try (PortalStage portal =
                PortalStage.open(new ScriptedEngine(), new BladeAddress.Home(), context -> Plain::new)) {
            Label first = portal.find(Label.class, "blade-title");
            portal.press("nav-clusters");
            assertThat(portal.find(Label.class, "blade-title").getText()).isEqualTo("Clusters");
            portal.press("nav-home");
            assertThat(portal.find(Label.class, "blade-title")).isSameAs(first);
        }
    }

    private static final class Plain extends Blade {
        int attachments;

        Plain(BladeAddress address) {
            super("blade-plain", address.title());
        }

        @Override
        protected void onAttach(Subscriptions bag) {
            attachments++;
        }
    }
}
