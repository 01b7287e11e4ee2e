package dev.ringside.cqlsh.complete;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.ShellWords;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.schema.SchemaView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says what may stand at a caret: the keywords the grammar has there, names of the schema, options, values and files. Any thread; takes
 * milliseconds, and reads a directory only where a file name is due.
 */
public final class Completer {
    private static final Grammar GRAMMAR = GrammarReader.read();
    private static final int MAX_STEPS = 12;
    /** What no blank stands before. */
    private static final String CLOSERS = "[:,)]";

    private Completer() {}

    /**
     * What may stand at {@code caret} of {@code text}, which may hold several statements, in the order to show it in: hints, names, keywords.
     * Empty in comments, and where the statement is one the grammar does not know.
     */
    public static List<Completion> complete(String text, int caret, SchemaView schema) {
        Spot spot = Spot.of(text, caret);
        if (spot.closed()) {
            return List.of();
        }
        Set<Grammar.Expected> expected = GRAMMAR.after(spot.words(), spot.seed());
        Candidates candidates = new Candidates(schema, spot.prefix(), spot.from(), caret);
        expected.forEach(candidates::add);
        return candidates.sorted();
    }

    /**
     * The text to insert at {@code caret} when TAB is pressed, as cqlsh does: the part all candidates share and, while only one thing may
     * follow, that too. Empty when there is nothing to add.
     */
    public static String extension(String text, int caret, SchemaView schema) {
        String before = text.substring(0, caret);
        StringBuilder added = new StringBuilder();
        for (int step = 0; step < MAX_STEPS; step++) {
            String now = before + added;
            List<Completion> found = complete(now, now.length(), schema);
            boolean stuck = found.isEmpty() || found.stream().anyMatch(one -> !one.insertable());
            if (stuck) {
                break;
            }
            if (found.size() > 1) {
                added.append(step == 0 ? shared(now, found) : beginning(found));
                break;
            }
            boolean closes = found.get(0).text().matches(CLOSERS);
            if (closes && !added.isEmpty() && added.charAt(added.length() - 1) == ' ') {
                added.setLength(added.length() - 1);
            }
            added.append(rest(now, found.get(0)));
        }
        return added.toString();
    }

    /** Whether the statement at {@code caret} may end there, so that a semicolon may follow; false within a word. */
    public static boolean mayEnd(String text, int caret) {
        Spot spot = Spot.of(text, caret);
        return !spot.closed()
                && spot.prefix().isEmpty()
                && !spot.words().isEmpty()
                && GRAMMAR.isStatement(spot.words(), spot.seed());
    }

    /** What all candidates begin with. */
    private static String beginning(List<Completion> found) {
        String first = found.get(0).text();
        int end = first.length();
        for (Completion other : found) {
            while (!other.text().startsWith(first.substring(0, end))) {
                end--;
            }
        }
        return first.substring(0, end);
    }

    private static String rest(String text, Completion only) {
        String typed = text.substring(only.from(), only.to());
        String before = text.isEmpty() ? " " : text.substring(text.length() - 1);
        boolean touches =
                typed.isEmpty() && !" \t\n.{(".contains(before) && !only.text().matches(CLOSERS);
        String word = only.text().substring(Math.min(typed.length(), only.text().length()));
        boolean open = word.endsWith(".")
                || word.equals("{")
                || (word.endsWith("(") && word.length() > 1)
                || only.kind() == Completion.Kind.FILE;
        return (touches ? " " : "") + word + (open ? "" : " ");
    }

    /** What all candidates go on with behind the typed part. */
    private static String shared(String text, List<Completion> found) {
        int typed = found.get(0).to() - found.get(0).from();
        String first = found.get(0).text();
        int end = first.length();
        for (Completion other : found) {
            int same = typed;
            while (same < Math.min(end, other.text().length())
                    && Character.toLowerCase(first.charAt(same))
                            == Character.toLowerCase(other.text().charAt(same))) {
                same++;
            }
            end = same;
        }
        return end > typed && typed > 0 && end <= first.length() ? first.substring(typed, end) : "";
    }

    /**
     * Where the caret is.
     *
     * @param words the tokens of its statement before the word it is in
     * @param prefix the part of its word before it
     * @param closed whether nothing can be completed here
     */
    private record Spot(List<Word> words, String prefix, int from, boolean closed, Scope seed) {

        static Spot of(String text, int caret) {
            int start = start(text.substring(0, caret));
            List<Word> words = new ArrayList<>(Word.of(text, start, caret));
            String prefix = "";
            int from = caret;
            boolean closed = false;
            if (!words.isEmpty()) {
                Word last = words.get(words.size() - 1);
                closed = last.kind() == Word.Kind.COMMENT || (last.kind() == Word.Kind.CODE && last.open());
                if (last.end() == caret && (last.open() || isPartial(last))) {
                    words.remove(words.size() - 1);
                    prefix = last.text();
                    from = last.start();
                }
            }
            return new Spot(words, prefix, from, closed, seed(text, caret, words));
        }

        private static boolean isPartial(Word word) {
            return switch (word.kind()) {
                case NAME, NUMBER, UUID, BLOB -> true;
                default -> false;
            };
        }

        /** Where the statement that is open at the end of {@code text} begins. */
        private static int start(String text) {
            List<CqlStatement> statements = StatementSplitter.split(text);
            if (statements.isEmpty()) {
                return text.length() - text.stripLeading().length() == text.length() ? text.length() : 0;
            }
            CqlStatement last = statements.get(statements.size() - 1);
            boolean byLine =
                    ShellWords.endsWithLine(last.verb()) && !last.text().endsWith(";");
            boolean open = !last.complete() || (byLine && text.indexOf('\n', last.end()) < 0);
            return open ? last.start() : last.end();
        }

        /** The table named behind the caret, for the columns before it. */
        private static Scope seed(String text, int caret, List<Word> before) {
            boolean named = before.stream().anyMatch(word -> word.is("from"));
            if (named
                    || before.isEmpty()
                    || !(before.get(0).is("select") || before.get(0).is("delete"))) {
                return Scope.NONE;
            }
            int end = text.indexOf(';', caret);
            List<Word> after = Word.of(text, caret, end < 0 ? text.length() : end);
            for (int i = 0; i + 1 < after.size(); i++) {
                if (after.get(i).is("from")) {
                    boolean qualified = i + 3 < after.size() && after.get(i + 2).isSymbol(".");
                    String first = Names.internal(after.get(i + 1).text());
                    return qualified
                            ? Scope.NONE
                                    .qualified(first)
                                    .withTable(Names.internal(after.get(i + 3).text()))
                            : Scope.NONE.withTable(first);
                }
            }
            return Scope.NONE;
        }
    }
}
