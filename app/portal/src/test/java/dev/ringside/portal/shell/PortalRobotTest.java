package dev.ringside.portal.shell;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** One walk with a real mouse and keyboard; every action is followed by waiting for what it brings. */
class PortalRobotTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void walksFromTheMenuThroughTheSearchToTheNodes() throws TimeoutException {
        ScriptedEngine engine = new ScriptedEngine();
        engine.publish(Snapshots.everything(1));
        try (PortalStage portal =
                PortalStage.open(engine, BladeAddress.Place.HOME).started()) {
            Fx.pulses(portal.scene(), 2);
            robot.clickOn("#nav-clusters");
            until(() -> portal.shows("cluster-table"));
            robot.clickOn("#search");
            until(() ->
                    portal.find(javafx.scene.control.TextField.class, "search").isFocused());
            robot.write("payments data");
            until(() -> portal.shows("search-results"));
            robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
            BladeAddress nodes = new BladeAddress.DataCenters(new ClusterName("payments"));
            until(() -> portal.context().navigator().current().equals(nodes));
        }
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, SECONDS, condition);
    }
}
