package dev.ringside.cli.edit;

import dev.ringside.cli.edit.Stroke.Key;
import java.io.IOException;
import java.util.Map;
import org.jline.utils.NonBlockingReader;

/**
 * Makes keys of the characters a terminal sends, with the bindings of readline's Emacs mode. In what a terminal marks as pasted a tab is
 * text, and asks for no completion.
 */
final class KeyReader {
    private static final char ESCAPE = 27;
    /** How long the rest of an escape sequence may take; a lone Escape key has none. */
    private static final long SEQUENCE_MILLIS = 200;

    private static final String PASTE_BEGINS = "200~";
    private static final String PASTE_ENDS = "201~";
    private static final Map<Integer, Key> CONTROL = Map.ofEntries(
            Map.entry(0, Key.NOTHING),
            Map.entry(1, Key.HOME),
            Map.entry(2, Key.LEFT),
            Map.entry(3, Key.INTERRUPT),
            Map.entry(4, Key.DELETE_OR_END),
            Map.entry(5, Key.END),
            Map.entry(6, Key.RIGHT),
            Map.entry(7, Key.GIVE_UP),
            Map.entry(8, Key.BACKSPACE),
            Map.entry(9, Key.TAB),
            Map.entry(10, Key.ENTER),
            Map.entry(11, Key.CUT_TO_END),
            Map.entry(12, Key.CLEAR_SCREEN),
            Map.entry(13, Key.ENTER),
            Map.entry(14, Key.DOWN),
            Map.entry(16, Key.UP),
            Map.entry(18, Key.SEARCH),
            Map.entry(20, Key.TRANSPOSE),
            Map.entry(21, Key.CUT_TO_START),
            Map.entry(23, Key.CUT_TO_BLANK),
            Map.entry(25, Key.PASTE),
            Map.entry(31, Key.UNDO),
            Map.entry(127, Key.BACKSPACE));
    private static final Map<String, Key> SEQUENCES = Map.ofEntries(
            Map.entry("A", Key.UP),
            Map.entry("B", Key.DOWN),
            Map.entry("C", Key.RIGHT),
            Map.entry("D", Key.LEFT),
            Map.entry("H", Key.HOME),
            Map.entry("F", Key.END),
            Map.entry("1~", Key.HOME),
            Map.entry("7~", Key.HOME),
            Map.entry("4~", Key.END),
            Map.entry("8~", Key.END),
            Map.entry("3~", Key.DELETE),
            Map.entry("1;5C", Key.WORD_RIGHT),
            Map.entry("1;3C", Key.WORD_RIGHT),
            Map.entry("1;5D", Key.WORD_LEFT),
            Map.entry("1;3D", Key.WORD_LEFT),
            Map.entry("5~", Key.OLDEST),
            Map.entry("6~", Key.NEWEST));
    private static final Map<Character, Key> WITH_ALT = Map.of(
            'b',
            Key.WORD_LEFT,
            'f',
            Key.WORD_RIGHT,
            'd',
            Key.CUT_WORD_RIGHT,
            (char) 127,
            Key.CUT_WORD_LEFT,
            (char) 8,
            Key.CUT_WORD_LEFT,
            '<',
            Key.OLDEST,
            '>',
            Key.NEWEST);

    private final NonBlockingReader in;
    private boolean pasting;

    KeyReader(NonBlockingReader in) {
        this.in = in;
    }

    /** The next key; waits for it. Text that is there already comes at once, so that a paste is not drawn letter by letter. */
    Stroke next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return Stroke.of(Key.CLOSED);
        }
        if (c == ESCAPE) {
            return escape();
        }
        if (pasting && c == '\t') {
            return new Stroke(Key.TEXT, "\t");
        }
        return isText(c) ? text((char) c) : Stroke.of(CONTROL.getOrDefault(c, Key.NOTHING));
    }

    private Stroke text(char first) throws IOException {
        StringBuilder typed = new StringBuilder().append(first);
        while (Character.isHighSurrogate(typed.charAt(typed.length() - 1)) || isText(in.peek(1))) {
            typed.append((char) in.read());
        }
        return new Stroke(Key.TEXT, typed.toString());
    }

    private static boolean isText(int c) {
        return c >= ' ' && c != 127;
    }

    private Stroke escape() throws IOException {
        int next = in.read(SEQUENCE_MILLIS);
        if (next != '[' && next != 'O') {
            return Stroke.of(WITH_ALT.getOrDefault((char) next, Key.NOTHING));
        }
        StringBuilder sequence = new StringBuilder();
        int c = in.read(SEQUENCE_MILLIS);
        while (c >= 0 && (Character.isDigit(c) || c == ';')) {
            sequence.append((char) c);
            c = in.read(SEQUENCE_MILLIS);
        }
        if (c >= 0) {
            sequence.append((char) c);
        }
        String name = sequence.toString();
        pasting = name.equals(PASTE_BEGINS) || (pasting && !name.equals(PASTE_ENDS));
        return Stroke.of(SEQUENCES.getOrDefault(name, Key.NOTHING));
    }
}
