package dev.ringside.cli.cqlsh;

import dev.ringside.cqlsh.complete.Completion;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.session.CqlShell;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** TAB: what may follow at the cursor, or more of it where there is one way to go on. */
final class TabCompletion implements Completer {
    private static final long PATIENCE_MILLIS = 1000;

    private final Supplier<SchemaView> schemas;
    private final Supplier<String> before;

    /** {@code before} gives the lines of the statement above the one being typed, each with its line end. */
    TabCompletion(Supplier<SchemaView> schemas, Supplier<String> before) {
        this.schemas = schemas;
        this.before = before;
    }

    /** The schema of {@code shell}, or nothing where the node does not answer soon: keywords are better than waiting. */
    static SchemaView schema(CqlShell shell) {
        try {
            CompletableFuture<SchemaSnapshot> schema = shell.schema();
            return schema.thenApply(known -> (SchemaView) known)
                    .completeOnTimeout(SchemaView.EMPTY, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return SchemaView.EMPTY;
        }
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String text = before.get() + line.line().substring(0, line.cursor());
        SchemaView schema = schemas.get();
        List<Completion> found = dev.ringside.cqlsh.complete.Completer.complete(text, text.length(), schema);
        String word = line.word().substring(0, line.wordCursor());
        String more = dev.ringside.cqlsh.complete.Completer.extension(text, text.length(), schema);
        boolean one = found.stream().filter(Completion::insertable).count() == 1;
        if (one && !more.isEmpty()) {
            candidates.add(candidate(word + more, word + more, "", false));
            return;
        }
        for (Completion completion : found) {
            String typed = text.substring(completion.from(), completion.to());
            if (completion.insertable()) {
                String head = word.endsWith(typed) ? word.substring(0, word.length() - typed.length()) : "";
                candidates.add(candidate(head + completion.text(), completion.text(), completion.detail(), true));
            } else {
                candidates.add(candidate(word, completion.text(), "", false));
            }
        }
    }

    private static Candidate candidate(String value, String shown, String detail, boolean complete) {
        return new Candidate(value, shown, null, detail.isEmpty() ? null : detail, null, null, complete);
    }
}
