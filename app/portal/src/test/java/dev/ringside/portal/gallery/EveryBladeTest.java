package dev.ringside.portal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on every blade of the gallery. */
class EveryBladeTest {
    @TempDir
    Path home;

    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private PortalStage portal;

    @BeforeEach
    void open() {
        portal = GalleryPortal.open(home, workers);
    }

    @AfterEach
    void close() {
        portal.close();
        workers.shutdownNow();
    }

    private void open(BladeAddress address) {
        Fx.run(() -> portal.context().navigator().open(address));
        Fx.pulses(portal.scene(), 2);
    }

    @Test
    void namesEveryControlTheKeyboardReaches() {
        List<String> nameless = new ArrayList<>();
        for (BladeAddress address : GalleryPortal.addresses()) {
            open(address);
            Fx.run(() -> collectNameless(portal.scene().getRoot(), address.title(), nameless));
        }
        assertThat(nameless).isEmpty();
    }

    private static void collectNameless(Parent parent, String blade, List<String> nameless) {
        Set<Node> labelled = new LinkedHashSet<>();
        parent.lookupAll(".label").forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
        for (Node node : parent.lookupAll("*")) {
            boolean reached = node instanceof Control && node.isFocusTraversable() && isShown(node);
            boolean frame = node instanceof ScrollPane || node instanceof SplitPane || node instanceof TabPane;
            if (reached && !frame && !isNamed(node) && !labelled.contains(node)) {
                nameless.add(blade + ": " + node);
            }
        }
    }

    private static boolean isNamed(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        String accessible = node.getAccessibleText();
        return (text != null && !text.isBlank()) || (accessible != null && !accessible.isBlank());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Such pictures outlive their blades in the software renderer. */
    @Test
    void keepsNoPictureOfWhatIsScrolled() {
        Set<String> kept = new LinkedHashSet<>();
        int panes = 0;
        for (BladeAddress address : GalleryPortal.addresses()) {
            open(address);
            for (Node viewport : Fx.call(() -> portal.scene().getRoot().lookupAll(".viewport"))) {
                panes++;
                if (viewport.isCache()) {
                    kept.add(address.title() + ": " + viewport.getParent());
                }
            }
        }
        assertThat(panes).isPositive();
        assertThat(kept).isEmpty();
    }

    /** A window of 1920 x 1080 has as much room when everything is drawn at 200 %. */
    @Test
    void keepsEveryCommandInsideASmallWindow() {
        List<String> outside = new ArrayList<>();
        Fx.run(() -> {
            portal.scene().getWindow().setWidth(960);
            portal.scene().getWindow().setHeight(540);
        });
        for (BladeAddress address : GalleryPortal.addresses()) {
            open(address);
            Fx.run(() -> collectOutside(address.title(), outside));
        }
        assertThat(outside).isEmpty();
    }

    private void collectOutside(String where, List<String> outside) {
        for (Node bar : portal.scene().getRoot().lookupAll(".command-bar")) {
            for (Node command : bar.lookupAll("*")) {
                Bounds bounds = command.localToScene(command.getLayoutBounds());
                boolean control = command instanceof Control && isShown(command);
                if (control && bounds.getMaxX() > portal.scene().getWidth() + 1) {
                    outside.add(where + ": " + command);
                }
                if (command instanceof Labeled labeled && control && labeled.getWidth() + 1 < labeled.prefWidth(-1)) {
                    outside.add(where + ", cut: " + command);
                }
            }
        }
    }
}
