package dev.ringside.cli.edit;

import dev.ringside.cqlsh.text.DisplayWidth;
import java.io.PrintWriter;
import java.util.function.IntSupplier;

/**
 * The part of a terminal a line is edited in. It writes only what changed, and in the simplest way: what is typed at the end is written as
 * it is, a short way back is so many backspaces; so scripts that drive a shell through a terminal read what they typed.
 */
final class Screen {
    private static final int FEW = 4;

    private final PrintWriter out;
    private final IntSupplier columns;
    private final boolean moves;
    private String prompt = "";
    private String shown = "";
    private int shownCursor;

    /**
     * @param columns how wide the terminal is now
     * @param moves whether it understands cursor movements
     */
    Screen(PrintWriter out, IntSupplier columns, boolean moves) {
        this.out = out;
        this.columns = columns;
        this.moves = moves;
    }

    /** Begins a line: writes {@code prompt}, which has no control characters. */
    void begin(String prompt) {
        this.prompt = prompt;
        shown = "";
        shownCursor = 0;
        out.print(prompt);
        out.flush();
    }

    /** Shows {@code text} with the cursor at an index of it. */
    void show(String text, int cursor) {
        String visible = visible(text);
        int target = visible(text.substring(0, cursor)).length();
        int same = commonPrefix(shown, visible);
        if (!visible.equals(shown)) {
            move(shownCursor, same, shown);
            write(visible.substring(same), visible);
            if (cells(shown) > cells(visible)) {
                erase(cells(shown) - cells(visible));
            }
            shown = visible;
            shownCursor = visible.length();
        }
        move(shownCursor, target, shown);
        shownCursor = target;
        out.flush();
    }

    /** Leaves the line: the cursor gets to the beginning of the next one. */
    void leave() {
        move(shownCursor, shown.length(), shown);
        out.print("\n");
        out.flush();
    }

    /** Writes below the line and shows it again. */
    void below(String lines) {
        String text = shown;
        int cursor = shownCursor;
        leave();
        out.print(lines);
        begin(prompt);
        write(text, text);
        shown = text;
        move(text.length(), cursor, text);
        shownCursor = cursor;
        out.flush();
    }

    /** Shows the line again at the top of an empty screen. */
    void clear() {
        if (moves) {
            out.print("\u001b[H\u001b[2J");
        }
        String text = shown;
        int cursor = shownCursor;
        begin(prompt);
        write(text, text);
        shown = text;
        move(text.length(), cursor, text);
        shownCursor = cursor;
        out.flush();
    }

    void bell() {
        out.print('\u0007');
        out.flush();
    }

    /** Writes the end of {@code whole}; where that fills the last column, the terminal is made to go to the next row. */
    private void write(String end, String whole) {
        if (end.isEmpty()) {
            return;
        }
        out.print(end);
        int at = place(whole);
        if (moves && at > 0 && at % width() == 0) {
            out.print(" \r");
        }
    }

    private void erase(int cells) {
        if (moves) {
            out.print("\u001b[J");
        } else {
            out.print(" ".repeat(cells) + "\b".repeat(cells));
        }
    }

    /** Moves the cursor between two indices of {@code text}, which is what the screen shows. */
    private void move(int from, int to, String text) {
        int start = place(text.substring(0, from));
        int end = place(text.substring(0, to));
        int rows = moves ? end / width() - start / width() : 0;
        if (rows == 0) {
            sideways(end - start, to > from ? text.substring(from, to) : "");
            return;
        }
        out.print("\r\u001b[" + Math.abs(rows) + (rows < 0 ? "A" : "B"));
        if (end % width() > 0) {
            out.print("\u001b[" + end % width() + "C");
        }
    }

    private void sideways(int cells, String between) {
        if (cells > 0) {
            out.print(between);
        } else if (!moves || -cells <= FEW) {
            out.print("\b".repeat(-cells));
        } else {
            out.print("\u001b[" + -cells + "D");
        }
    }

    /** How many cells lie between the beginning of the prompt and the end of {@code text}: wide characters never part at a margin. */
    private int place(String text) {
        int at = DisplayWidth.of(prompt);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int wide = DisplayWidth.of(Character.toString(text.codePointAt(i)));
            boolean parts = moves && wide == 2 && at % width() == width() - 1;
            at += parts ? wide + 1 : wide;
        }
        return at;
    }

    private int cells(String text) {
        return place(text);
    }

    private int width() {
        return Math.max(2, columns.getAsInt());
    }

    private static int commonPrefix(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        boolean splits = same > 0 && Character.isHighSurrogate(one.charAt(same - 1));
        return splits ? same - 1 : same;
    }

    /** The text without characters a terminal would act on. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                visible.append(' ');
            } else if (c < ' ') {
                visible.append('^').append((char) (c + '@'));
            } else if (c >= 127 && c < 160) {
                visible.append("^?");
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
