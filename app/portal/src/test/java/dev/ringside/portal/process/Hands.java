package dev.ringside.portal.process;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/** Mouse and keyboard of a portal that has its display for itself. FX thread only. */
final class Hands {
    private static final Robot ROBOT = new Robot();
    /** Some frames: what is about to move has moved then. */
    private static final long REST_NANOS = 60_000_000;

    private static @Nullable Aim aim;
    private static long aimedAt;

    private record Aim(Node node, Point2D middle) {}

    private Hands() {}

    /**
     * Moves the mouse to the middle of the node, scrolling it into sight, and clicks once the node has come to rest under it; whether it has.
     * What is disabled, or has something above it, is not pressed. Ask again until it is.
     */
    static boolean press(Node node) {
        if (node.isDisabled()) {
            return false;
        }
        bringIntoSight(node);
        Bounds bounds = node.getLayoutBounds();
        Point2D middle = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        if (middle == null) {
            return false;
        }
        Aim now = new Aim(node, middle);
        if (!now.equals(aim)) {
            aim = now;
            aimedAt = System.nanoTime();
            ROBOT.mouseMove(middle);
            return false;
        }
        if (System.nanoTime() - aimedAt < REST_NANOS || !node.isHover()) {
            return false;
        }
        aim = null;
        ROBOT.mouseClick(MouseButton.PRIMARY);
        return true;
    }

    /** Puts the text in place of all that stands where the keyboard is. */
    static void paste(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        ROBOT.keyPress(KeyCode.CONTROL);
        ROBOT.keyType(KeyCode.A);
        ROBOT.keyType(KeyCode.V);
        ROBOT.keyRelease(KeyCode.CONTROL);
    }

    private static void bringIntoSight(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, node);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double height = pane.getViewportBounds().getHeight();
        double rest = content.getLayoutBounds().getHeight() - height;
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * rest;
        if (rest > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + height)) {
            pane.setVvalue(Math.min(1, Math.max(0, (bounds.getCenterY() - height / 2) / rest)));
        }
    }
}
