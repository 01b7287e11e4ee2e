package dev.ringside.portal.shell;

import dev.ringside.portal.blade.Overlays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One panel above everything, the rest dimmed and out of the keyboard's reach. */
final class OverlayPane extends StackPane implements Overlays {
    private static final double PANEL_WIDTH = 560;

    private final Node behind;
    private Optional<Node> focusedBefore = Optional.empty();

    /** {@code behind} is disabled for mouse and keyboard while a panel is shown. */
    OverlayPane(Node behind) {
        this.behind = behind;
        setId("overlay");
        getStyleClass().add("overlay");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((observable, before, now) -> keepFocus(now));
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    @Override
    public void show(Region panel) {
        panel.setMaxSize(PANEL_WIDTH, USE_PREF_SIZE);
        if (!isVisible()) {
            focusedBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
        getChildren().setAll(panel);
        setVisible(true);
        behind.setMouseTransparent(true);
        applyCss();
        layout();
        focusFirst(panel);
    }

    @Override
    public void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        behind.setMouseTransparent(false);
        focusedBefore.ifPresent(Node::requestFocus);
        focusedBefore = Optional.empty();
    }

    /** Tab goes around inside the panel. */
    private void keepFocus(@Nullable Node owner) {
        if (!isVisible() || getChildren().isEmpty()) {
            return;
        }
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == this) {
                return;
            }
        }
        focusFirst(getChildren().get(0));
    }

    private static void focusFirst(Node panel) {
        panel.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
