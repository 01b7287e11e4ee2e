package dev.ringside.portal.key;

import dev.ringside.portal.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What a key of a table or an editor does: views listen for it, and the help lists it, by this one table. */
public enum Key {
    TABLE_OPEN(Place.TABLE, "help.table.open", plain(KeyCode.ENTER)),
    TABLE_COPY(Place.TABLE, "help.table.copy", shortcut(KeyCode.C)),
    RUN(Place.CONSOLE, "help.console.run", shortcut(KeyCode.ENTER), plain(KeyCode.F5)),
    RUN_ALL(Place.CONSOLE, "help.console.run-all", shifted(KeyCode.ENTER)),
    CANCEL(Place.CONSOLE, "help.console.cancel", plain(KeyCode.ESCAPE)),
    COMPLETE(Place.CONSOLE, "help.console.complete", control(KeyCode.SPACE)),
    NEXT_ERROR(Place.CONSOLE, "help.console.error", plain(KeyCode.F8)),
    COMMENT(Place.CONSOLE, "help.console.comment", shortcut(KeyCode.SLASH)),
    VIEW_VALUE(Place.CONSOLE, "help.console.value", plain(KeyCode.ENTER), plain(KeyCode.F4)),
    NEW_TAB(Place.CONSOLE, "help.console.tab", shortcut(KeyCode.T)),
    CLOSE_TAB(Place.CONSOLE, "help.console.close", shortcut(KeyCode.W)),
    NEXT_TAB(Place.CONSOLE, "help.console.next", shortcut(KeyCode.PAGE_DOWN)),
    PREVIOUS_TAB(Place.CONSOLE, "help.console.previous", shortcut(KeyCode.PAGE_UP)),
    SCHEMA(Place.CONSOLE, "help.console.schema", shifted(KeyCode.E)),
    HISTORY(Place.CONSOLE, "help.console.history", shifted(KeyCode.H)),
    SNIPPETS(Place.CONSOLE, "help.console.snippets", shifted(KeyCode.S)),
    RUN_FILE(Place.CONSOLE, "help.console.file", shortcut(KeyCode.O)),
    SUGGEST(Place.CONFIGURATION, "help.configuration.complete", control(KeyCode.SPACE));

    /** Where keys work. */
    public enum Place {
        TABLE,
        CONSOLE,
        CONFIGURATION
    }

    private final Place place;
    private final String textKey;
    private final List<KeyCombination> combinations;

    Key(Place place, String textKey, KeyCombination... combinations) {
        this.place = place;
        this.textKey = textKey;
        this.combinations = List.of(combinations);
    }

    /** The keys of a place, in the order of the help. */
    public static Stream<Key> of(Place place) {
        return Arrays.stream(values()).filter(key -> key.place == place);
    }

    /** Whether the event is the pressing of this key. */
    public boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(combination -> combination.match(event));
    }

    /** "Ctrl+Enter, F5", as this system calls its keys. */
    public String keys() {
        return combinations.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(", "));
    }

    /** What it does, for people. */
    public String text() {
        return Texts.get(textKey);
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
    }

    /** With Ctrl, or Command on macOS. */
    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
