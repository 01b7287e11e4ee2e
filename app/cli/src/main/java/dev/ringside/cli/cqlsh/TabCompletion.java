package dev.ringside.cli.cqlsh;

import dev.ringside.cli.edit.Proposal;
import dev.ringside.cqlsh.complete.Completer;
import dev.ringside.cqlsh.complete.Completion;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.session.CqlShell;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** TAB: what may follow at the cursor, or more of it where there is one way to go on. Keywords get the case of the grammar. */
final class TabCompletion implements Proposal.Source {
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
                    .completeOnTimeout(SchemaView.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return SchemaView.empty();
        }
    }

    @Override
    public Proposal at(String line, int cursor) {
        String above = before.get();
        String text = above + line.substring(0, cursor);
        SchemaView schema = schemas.get();
        List<Completion> found = Completer.complete(text, text.length(), schema);
        List<String> choices = choices(text, found);
        int from = found.isEmpty() ? text.length() : found.get(0).from();
        return from < above.length()
                ? new Proposal(cursor, "", choices)
                : new Proposal(from - above.length(), goingOn(text, from, found, choices, schema), choices);
    }

    private static List<String> choices(String text, List<Completion> found) {
        boolean quoted = !found.isEmpty()
                && text.length() > found.get(0).from()
                && "'\"".indexOf(text.charAt(found.get(0).from())) >= 0;
        return TabChoices.of(
                found.stream().map(Completion::text).toList(), quoted, Completer.mayEnd(text, text.length()));
    }

    /** What TAB makes of the part of {@code text} behind {@code from}. */
    private static String goingOn(
            String text, int from, List<Completion> found, List<String> choices, SchemaView schema) {
        String typed = text.substring(from);
        if (choices.equals(List.of(";"))) {
            return ";";
        }
        if (choices.contains(";")) {
            return typed;
        }
        boolean hints = found.stream().anyMatch(completion -> !completion.insertable());
        if (found.isEmpty() || hints) {
            return typed;
        }
        if (found.size() > 1) {
            return shared(found, typed);
        }
        String whole =
                typed.isEmpty() ? text : text.substring(0, from) + found.get(0).text();
        return whole.substring(from) + Completer.extension(whole, whole.length(), schema);
    }

    /** The beginning all completions share, if it is more than what is typed. */
    private static String shared(List<Completion> found, String typed) {
        String first = found.get(0).text();
        int end = first.length();
        for (Completion other : found) {
            int same = 0;
            while (same < Math.min(end, other.text().length())
                    && first.charAt(same) == other.text().charAt(same)) {
                same++;
            }
            end = same;
        }
        return end < typed.length() ? typed : first.substring(0, end);
    }
}
