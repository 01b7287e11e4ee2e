package dev.ringside.portal.console;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the console as a whole; those of the editor and the grid are their own. */
final class ConsoleKeys {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    /** Ctrl, or Command on macOS, with the key. */
    ConsoleKeys with(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
        return this;
    }

    /** Ctrl, or Command on macOS, and Shift with the key. */
    ConsoleKeys withShift(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), action);
        return this;
    }

    void listenAt(Node root) {
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> keys.forEach((combination, action) -> {
                    if (!event.isConsumed() && combination.match(event)) {
                        event.consume();
                        action.run();
                    }
                }));
    }
}
