package dev.ringside.cli.edit;

import java.util.List;

/** Goes through the history line by line; what was being typed is its newest line. */
final class HistoryWalk {
    private final List<String> lines;
    private int at;
    private String typed = "";

    HistoryWalk(List<String> lines) {
        this.lines = lines;
        this.at = lines.size();
    }

    void older(EditBuffer buffer) {
        go(at - 1, buffer);
    }

    void newer(EditBuffer buffer) {
        go(at + 1, buffer);
    }

    void oldest(EditBuffer buffer) {
        go(0, buffer);
    }

    void newest(EditBuffer buffer) {
        go(lines.size(), buffer);
    }

    private void go(int wanted, EditBuffer buffer) {
        int to = Math.max(0, Math.min(lines.size(), wanted));
        if (to == at) {
            return;
        }
        if (at == lines.size()) {
            typed = buffer.text();
        }
        at = to;
        buffer.reset(at == lines.size() ? typed : lines.get(at));
    }
}
