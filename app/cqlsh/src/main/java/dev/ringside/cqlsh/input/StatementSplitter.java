package dev.ringside.cqlsh.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a whole text into statements, as an editor needs it. Linear in the length of the text; quotes and comments are respected. */
public final class StatementSplitter {

    private StatementSplitter() {}

    /** All statements of {@code text} in order; only the last one may be incomplete. */
    public static List<CqlStatement> split(String text) {
        List<CqlStatement> statements = new ArrayList<>();
        StatementAssembler assembler = new StatementAssembler(statements::add);
        int from = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            assembler.line(text.substring(from, end));
            from = end + 1;
        }
        assembler.end();
        return statements;
    }

    /**
     * The statement at {@code caret}: the one around it or, between two, the one before on the same line, else the one after, else the
     * last one.
     */
    public static Optional<CqlStatement> at(String text, int caret) {
        CqlStatement before = null;
        for (CqlStatement statement : split(text)) {
            if (caret >= statement.start() && caret <= statement.end()) {
                return Optional.of(statement);
            }
            if (statement.start() > caret) {
                boolean sameLine = before != null && text.indexOf('\n', before.end()) >= caret;
                return Optional.of(before != null && sameLine ? before : statement);
            }
            before = statement;
        }
        return Optional.ofNullable(before);
    }
}
