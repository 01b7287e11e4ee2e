package dev.ringside.model.testing;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.model.console.ConsoleShells;
import dev.ringside.model.console.ExportFormat;
import dev.ringside.model.console.FileReport;
import dev.ringside.model.console.ShellState;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Shells that answer what the test scripted and remember what they were asked. Statements are cut at semicolons. */
public final class ScriptedShells implements ConsoleShells {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Optional<String>> opened = new CopyOnWriteArrayList<>();
    private final List<Optional<String>> coordinators = new CopyOnWriteArrayList<>();
    private volatile List<String> destroyingInFiles = List.of();
    private volatile FileReport fileReport = new FileReport("", 0, 0, List.of(), 0);
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

    /** The node each connection was to talk to. */
    public List<Optional<String>> coordinators() {
        return List.copyOf(coordinators);
    }

    /** How the run of any file ends from now on, and what of it destroys data. */
    public void answerFile(FileReport report, String... destroying) {
        fileReport = report;
        destroyingInFiles = List.of(destroying);
    }

    /** The shell opened last. */
    public Shell shell() {
        return last.orElseThrow();
    }

    @Override
    public ConsoleShell open(ConnectionDetails details, Optional<String> keyspace, Optional<String> coordinator)
            throws ProvisioningException {
        if (refusal.isPresent()) {
            throw new ProvisioningException(refusal.get());
        }
        opened.add(keyspace);
        coordinators.add(coordinator);
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

    @Override
    public List<String> destroyingIn(Path file) {
        return destroyingInFiles;
    }

    public static ConsoleAnswer done() {
        return new ConsoleAnswer.Text(List.of(), List.of(), 3, Optional.empty());
    }

    public static ConsoleAnswer text(String... lines) {
        return new ConsoleAnswer.Text(List.of(lines), List.of(), 0, Optional.empty());
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
                    new ConsolePage.Cell(Integer.toString(id), false, (long) id, List.of()),
                    new ConsolePage.Cell(name, unnamed, name, List.of())));
            text.add(String.format(" %4d | %10s", id, name));
        }
        return new ConsoleAnswer.Rows(new ConsolePage(
                List.of(new ConsolePage.Column("id", "int", true), new ConsolePage.Column("name", "text", false)),
                rows,
                text,
                List.of(),
                hasMore,
                true,
                true,
                12,
                "127.0.0.1:9042",
                Optional.empty()));
    }

    /** A shell of this script. */
    public final class Shell implements ConsoleShell {
        private volatile ShellState state;
        private volatile int page = 1;
        private volatile boolean canceled;
        private volatile boolean closed;

        private Shell(Optional<String> keyspace) {
            this.state = ShellState.standard().withKeyspace(keyspace);
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
                state = state.withKeyspace(
                        Optional.of(statement.substring(4).replace("\"", "").replace(";", "")));
            }
            return answers.apply(statement);
        }

        @Override
        public ConsoleAnswer more() {
            page++;
            return pages.apply(page);
        }

        @Override
        public ConsoleAnswer runFile(Path file, Consumer<FileReport> progress) {
            asked.add("SOURCE " + file);
            progress.accept(fileReport);
            return new ConsoleAnswer.FileRun(fileReport, List.of("output of the file"), 40);
        }

        /** Writes the query itself, in place of rows. */
        @Override
        public ConsoleAnswer export(String query, ExportFormat format, Path file, LongConsumer rows) {
            rows.accept(1);
            try {
                Files.writeString(file, format + " " + query);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ConsoleAnswer.Exported(file, 1, 5);
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
        public ShellState state() {
            return state;
        }

        @Override
        public void apply(ShellState wanted) {
            state = wanted.withKeyspace(state.keyspace());
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
