package dev.ringside.cli.edit;

import dev.ringside.cli.edit.Stroke.Key;
import java.io.IOException;
import java.util.List;

/** Ctrl-R: looks for lines of the history that hold what is typed, the newest first; Ctrl-R again looks further back. */
final class HistorySearch {
    private final KeyReader keys;
    private final Screen screen;
    private final List<String> lines;
    private String sought = "";
    private int at;

    HistorySearch(KeyReader keys, Screen screen, List<String> lines) {
        this.keys = keys;
        this.screen = screen;
        this.lines = lines;
        this.at = lines.size();
    }

    /** Searches until another key is pressed, which is returned: the line found is in {@code buffer}, or after Ctrl-G what was there. */
    Stroke run(EditBuffer buffer) throws IOException {
        String before = buffer.text();
        String found = before;
        screen.show("", 0);
        while (true) {
            String shown = "(reverse-i-search)`" + sought + "': " + found;
            screen.show(shown, shown.length());
            Stroke stroke = keys.next();
            int from = at;
            if (stroke.key() == Key.TEXT) {
                sought += stroke.text();
                from = Math.min(at + 1, lines.size());
            } else if (stroke.key() == Key.BACKSPACE && !sought.isEmpty()) {
                sought = sought.substring(0, sought.offsetByCodePoints(sought.length(), -1));
                from = lines.size();
            } else if (stroke.key() != Key.SEARCH) {
                buffer.reset(stroke.key() == Key.GIVE_UP ? before : found);
                screen.show(buffer.text(), buffer.cursor());
                return stroke;
            }
            int next = older(from);
            if (next < 0) {
                screen.bell();
            } else {
                at = next;
                found = lines.get(next);
            }
        }
    }

    /** The newest line before {@code from} that holds what is sought; -1 where there is none. */
    private int older(int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (lines.get(i).contains(sought)) {
                return i;
            }
        }
        return -1;
    }
}
