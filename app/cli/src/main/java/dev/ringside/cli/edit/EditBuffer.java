package dev.ringside.cli.edit;

import java.util.ArrayDeque;
import java.util.Deque;

/** A line being edited: its text, the cursor, what was cut out of it last, and its earlier states. */
final class EditBuffer {
    private static final int MAX_UNDO = 200;

    private final Deque<State> undo = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private int cursor;
    private String cut = "";

    private record State(String text, int cursor) {}

    String text() {
        return text.toString();
    }

    int cursor() {
        return cursor;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Makes it {@code line} with the cursor at its end; cannot be undone. */
    void reset(String line) {
        text = new StringBuilder(line);
        cursor = line.length();
        undo.clear();
    }

    void insert(String typed) {
        replace(cursor, cursor, typed);
    }

    /** Puts {@code by} in place of what is between two indices; the cursor gets behind it. */
    void replace(int from, int to, String by) {
        remember();
        text.replace(from, to, by);
        cursor = from + by.length();
    }

    void undo() {
        if (!undo.isEmpty()) {
            State before = undo.pop();
            text = new StringBuilder(before.text());
            cursor = before.cursor();
        }
    }

    void home() {
        cursor = 0;
    }

    void end() {
        cursor = text.length();
    }

    void left() {
        cursor = before(cursor);
    }

    void right() {
        cursor = after(cursor);
    }

    void wordLeft() {
        cursor = wordStart(cursor);
    }

    void wordRight() {
        cursor = wordEnd(cursor);
    }

    void backspace() {
        replace(before(cursor), cursor, "");
    }

    void delete() {
        int from = cursor;
        replace(from, after(from), "");
    }

    void cutToEnd() {
        cut(cursor, text.length());
    }

    void cutToStart() {
        cut(0, cursor);
    }

    void cutWordRight() {
        cut(cursor, wordEnd(cursor));
    }

    void cutWordLeft() {
        cut(wordStart(cursor), cursor);
    }

    /** As a terminal's Ctrl-W: back to the blank before the cursor, whatever is between. */
    void cutToBlank() {
        int from = cursor;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        cut(from, cursor);
    }

    void paste() {
        insert(cut);
    }

    /** Exchanges the characters on both sides of the cursor; at the end the last two. */
    void transpose() {
        int right = cursor == text.length() ? before(cursor) : cursor;
        int left = before(right);
        if (left < right) {
            String first = text.substring(left, right);
            replace(left, after(right), text.substring(right, after(right)) + first);
        }
    }

    private void cut(int from, int to) {
        if (from < to) {
            cut = text.substring(from, to);
            replace(from, to, "");
        }
    }

    private void remember() {
        undo.push(new State(text(), cursor));
        if (undo.size() > MAX_UNDO) {
            undo.removeLast();
        }
    }

    private int before(int index) {
        return index == 0 ? 0 : text.offsetByCodePoints(index, -1);
    }

    private int after(int index) {
        return index == text.length() ? index : text.offsetByCodePoints(index, 1);
    }

    private int wordStart(int index) {
        int at = index;
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int wordEnd(int index) {
        int at = index;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
