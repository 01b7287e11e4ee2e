package dev.ringside.model.testing;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.model.console.ConsoleShells;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Shells that answer what the test scripted and remember what they were asked. Statements are cut at semicolons. */
public final class ScriptedShells implements ConsoleShells {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Optional<String>> opened = new CopyOnWriteArrayList<>();
    private volatile Function<String, ConsoleAnswer> answers = statement -> done();
    private volatile Function<Integer, ConsoleAnswer> pages = page -> done();
    private volatile Optional<Problem> refusal = Optional.empty();
    private volatile Optional<Shell> last = Optional.empty();

    /** How statements are answered from now on. */
    public void answer(Function<String, ConsoleAnswer> how) {
        answers = how;
    }

    /** How further pages are answered from now on, by their number from 2. */
    public void answerMore(Function<Integer, ConsoleAnswer> how) {
        pages = how;
    }

    public void refuseToConnect(Problem problem) {
        refusal = Optional.of(problem);
    }

    public void connectAgain() {
        refusal = Optional.empty();
    }

    /** Every statement run, on whichever shell. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The keyspace each connection was opened with. */
    public List<Optional<String>> opened() {
        return List.copyOf(opened);
    }

    /** The shell opened last. */
    public Shell shell() {
        return last.orElseThrow();
    }

    @Override
    public ConsoleShell open(ConnectionDetails details, Optional<String> keyspace) throws ProvisioningException {
        if (refusal.isPresent()) {
            throw new ProvisioningException(refusal.get());
        }
        opened.add(keyspace);
        Shell shell = new Shell(keyspace);
        last = Optional.of(shell);
        return shell;
    }

    @Override
    public List<String> split(String text) {
        List<String> statements = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                statements.add(part.strip() + ";");
            }
        }
        return statements;
    }

    @Override
    public Optional<String> at(String text, int caret) {
        List<String> statements = split(text);
        int before =
                (int) text.substring(0, caret).chars().filter(c -> c == ';').count();
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.get(Math.min(before, statements.size() - 1)));
    }

    public static ConsoleAnswer done() {
        return new ConsoleAnswer.Text(List.of(), List.of(), 3);
    }

    public static ConsoleAnswer text(String... lines) {
        return new ConsoleAnswer.Text(List.of(lines), List.of(), 0);
    }

    public static ConsoleAnswer failure(ConsoleAnswer.Failure.Kind kind, String message) {
        return new ConsoleAnswer.Failure(kind, message, List.of("InvalidRequest: " + message));
    }

    /** A page of {@code count} rows of an id and a name, from id {@code first}. */
    public static ConsoleAnswer page(int first, int count, boolean hasMore) {
        List<List<ConsolePage.Cell>> rows = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (int id = first; id < first + count; id++) {
            boolean unnamed = id % 5 == 0;
            String name = unnamed ? "null" : "name " + id;
            rows.add(List.of(
                    new ConsolePage.Cell(Integer.toString(id), false, BigDecimal.valueOf(id)),
                    new ConsolePage.Cell(name, unnamed, name)));
            text.add(String.format(" %4d | %10s", id, name));
        }
        return new ConsoleAnswer.Rows(new ConsolePage(
                List.of(new ConsolePage.Column("id", "int", true), new ConsolePage.Column("name", "text", false)),
                rows,
                text,
                List.of(),
                hasMore,
                true,
                12,
                "127.0.0.1:9042"));
    }

    /** A shell of this script. */
    public final class Shell implements ConsoleShell {
        private volatile Optional<String> keyspace;
        private volatile String consistency = "ONE";
        private volatile int pageSize = 100;
        private volatile int page = 1;
        private volatile boolean canceled;
        private volatile boolean closed;

        private Shell(Optional<String> keyspace) {
            this.keyspace = keyspace;
        }

        public boolean isCanceled() {
            return canceled;
        }

        public boolean isClosed() {
            return closed;
        }

        @Override
        public ConsoleAnswer run(String statement) {
            asked.add(statement);
            page = 1;
            if (statement.startsWith("USE ")) {
                keyspace = Optional.of(statement.substring(4).replace("\"", "").replace(";", ""));
            }
            return answers.apply(statement);
        }

        @Override
        public ConsoleAnswer more() {
            page++;
            return pages.apply(page);
        }

        @Override
        public void expect() {
            canceled = false;
        }

        @Override
        public void cancel() {
            canceled = true;
        }

        @Override
        public List<String> keyspaces() {
            return List.of("rehearsal", "system");
        }

        @Override
        public Optional<String> keyspace() {
            return keyspace;
        }

        @Override
        public String consistency() {
            return consistency;
        }

        @Override
        public void setConsistency(String level) {
            consistency = level;
        }

        @Override
        public int pageSize() {
            return pageSize;
        }

        @Override
        public void setPageSize(int rows) {
            pageSize = rows;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
