package dev.ringside.cli.edit;

/**
 * A key that was pressed.
 *
 * @param text what it types, of {@link Key#TEXT}; else empty
 */
record Stroke(Key key, String text) {

    /** What a key does to the line. */
    enum Key {
        TEXT,
        ENTER,
        TAB,
        BACKSPACE,
        DELETE,
        DELETE_OR_END,
        LEFT,
        RIGHT,
        WORD_LEFT,
        WORD_RIGHT,
        HOME,
        END,
        UP,
        DOWN,
        OLDEST,
        NEWEST,
        CUT_TO_END,
        CUT_TO_START,
        CUT_TO_BLANK,
        CUT_WORD_LEFT,
        CUT_WORD_RIGHT,
        PASTE,
        TRANSPOSE,
        UNDO,
        SEARCH,
        CLEAR_SCREEN,
        INTERRUPT,
        GIVE_UP,
        CLOSED,
        NOTHING
    }

    static Stroke of(Key key) {
        return new Stroke(key, "");
    }
}
