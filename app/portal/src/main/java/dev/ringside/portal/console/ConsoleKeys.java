package dev.ringside.portal.console;

import dev.ringside.portal.key.Key;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The keys of the console as a whole; those of the editor and the grid are their own. */
final class ConsoleKeys {
    private final Map<Key, Runnable> keys = new EnumMap<>(Key.class);

    ConsoleKeys with(Key key, Runnable action) {
        keys.put(key, action);
        return this;
    }

    void listenAt(Node root) {
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> keys.forEach((key, action) -> {
                    if (!event.isConsumed() && key.matches(event)) {
                        event.consume();
                        action.run();
                    }
                }));
    }
}
