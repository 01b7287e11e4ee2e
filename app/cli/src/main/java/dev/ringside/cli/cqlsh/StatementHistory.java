package dev.ringside.cli.cqlsh;

import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/** A history of whole statements: lines as they are typed, answers to questions and passwords do not get into it. */
final class StatementHistory extends DefaultHistory {
    private boolean open;

    void remember(String statement) {
        open = true;
        try {
            add(statement);
        } finally {
            open = false;
        }
    }

    @Override
    public void add(Instant time, String line) {
        if (open) {
            super.add(time, line);
        }
    }
}
