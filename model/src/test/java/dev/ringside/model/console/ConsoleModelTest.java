package dev.ringside.model.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.security.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleModelTest {
    private static final Problem DOWN = new Problem.NodeFailed("n", List.of(), "No node answers.", "Start one.");

    @TempDir
    Path folder;

    private int schemaChanges;
    private final ScriptedShells shells = new ScriptedShells();
    private final List<HistoryEntry> kept = new ArrayList<>();
    private final HistoryStore store = new HistoryStore() {
        @Override
        public List<HistoryEntry> load() {
            return List.copyOf(kept);
        }

        @Override
        public void save(List<HistoryEntry> entries) {
            kept.clear();
            kept.addAll(entries);
        }
    };

    private ConsoleHistory history = history(Runnable::run);

    @Test
    void connectsOnlyWhenTheFirstStatementRuns() {
        ConsoleModel model = model(Runnable::run);
        assertThat(shells.opened()).isEmpty();
        assertThat(model.connectionProperty().get()).isEqualTo(ConnectionState.NOT_CONNECTED);
        model.runAll("SELECT 1;");
        assertThat(shells.opened()).hasSize(1);
        assertThat(model.connectionProperty().get()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(model.settings().keyspaces()).containsExactly("rehearsal", "system");
    }

    @Test
    void runsTheStatementAtTheCaretOrWhatIsSelected() {
        ConsoleModel model = model(Runnable::run);
        model.run("ONE; TWO; THREE;", "", 6);
        model.run("ONE; TWO; THREE;", "TWO; THREE;", 16);
        assertThat(shells.asked()).containsExactly("TWO;", "TWO;", "THREE;");
    }

    @Test
    void showsRowsAndFetchesFurtherPages() {
        shells.answer(statement -> ScriptedShells.page(1, 100, true));
        shells.answerMore(page -> ScriptedShells.page(101, 50, false));
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT * FROM t;");
        assertThat(model.result().rows()).hasSize(100);
        assertThat(model.result().hasMoreProperty().get()).isTrue();
        model.loadMore();
        assertThat(model.result().rows()).hasSize(150);
        assertThat(model.result().pagesProperty().get()).isEqualTo(2);
        assertThat(model.result().hasMoreProperty().get()).isFalse();
        assertThat(model.result().text()).hasSize(150);
    }

    @Test
    void stopsAtTheFirstFailureAndTellsWhatWasNotRun() {
        shells.answer(statement -> statement.startsWith("BAD")
                ? ScriptedShells.failure(ConsoleAnswer.Failure.Kind.STATEMENT, "no such thing")
                : ScriptedShells.done());
        ConsoleModel model = model(Runnable::run);
        model.runAll("GOOD; BAD; NEVER; NEITHER;");
        assertThat(shells.asked()).containsExactly("GOOD;", "BAD;");
        assertThat(model.status().failureProperty().get())
                .map(ConsoleAnswer.Failure::message)
                .contains("no such thing");
        assertThat(model.messages())
                .extracting(ConsoleMessage::kind)
                .containsExactly(ConsoleMessage.Kind.FAILED, ConsoleMessage.Kind.SKIPPED, ConsoleMessage.Kind.DONE);
        assertThat(model.messages().get(1).rows()).isEqualTo(2);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void connectsAgainAfterNoNodeAnswered() {
        ConsoleModel model = model(Runnable::run);
        model.useKeyspace("rehearsal");
        shells.answer(statement -> ScriptedShells.failure(ConsoleAnswer.Failure.Kind.UNREACHABLE, "No node answers."));
        model.runAll("SELECT 1;");
        assertThat(model.connectionProperty().get()).isEqualTo(ConnectionState.LOST);
        shells.answer(statement -> ScriptedShells.done());
        model.runAll("SELECT 1;");
        assertThat(model.connectionProperty().get()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(shells.opened()).containsExactly(Optional.empty(), Optional.of("rehearsal"));
        assertThat(model.status().failureProperty().get()).isEmpty();
    }

    @Test
    void tellsWhyThereIsNoConnection() {
        shells.refuseToConnect(DOWN);
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1;");
        assertThat(model.status().problemProperty().get()).contains(DOWN);
        assertThat(model.runningProperty().get()).isFalse();
        shells.connectAgain();
        model.runAll("SELECT 1;");
        assertThat(model.status().problemProperty().get()).isEmpty();
    }

    @Test
    void cancelsWhatRunsAndForgetsWhatWaits() {
        Deque<Runnable> work = new ArrayDeque<>();
        ConsoleModel model = model(work::add);
        model.runAll("ONE; TWO;");
        drain(work, 3);
        assertThat(model.runningProperty().get()).isTrue();
        shells.answer(statement -> ScriptedShells.failure(ConsoleAnswer.Failure.Kind.CANCELED, "canceled"));
        model.cancel();
        assertThat(shells.shell().isCanceled()).isTrue();
        drain(work, Integer.MAX_VALUE);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(shells.asked()).containsExactly("ONE;");
        assertThat(model.status().failureProperty().get()).isEmpty();
    }

    @Test
    void followsWhatStatementsChangeAboutTheShell() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("USE rehearsal;");
        assertThat(model.settings().state().keyspace()).contains("rehearsal");
        model.settings().change(state -> state.withConsistency("QUORUM").withPaging(true, 20));
        assertThat(shells.shell().state().consistency()).isEqualTo("QUORUM");
        assertThat(shells.shell().state().pageSize()).isEqualTo(20);
        assertThatThrownBy(() -> model.settings().change(state -> state.withConsistency("MOST")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAHistoryWithoutRepetitionsAndPasswords() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1; SELECT 2; SELECT 1;");
        model.runAll("ALTER ROLE x WITH PASSWORD = 'secret';");
        assertThat(history.found()).extracting(HistoryEntry::statement).containsExactly("SELECT 1;", "SELECT 2;");
        assertThat(kept).extracting(HistoryEntry::statement).containsExactly("SELECT 2;", "SELECT 1;");
        model(Runnable::run);
        history.search(" select 2 ");
        assertThat(history.found()).extracting(HistoryEntry::statement).containsExactly("SELECT 2;");
    }

    @Test
    void closesItsShell() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1;");
        model.close();
        assertThat(shells.shell().isClosed()).isTrue();
        model.runAll("SELECT 2;");
        assertThat(shells.asked()).containsExactly("SELECT 1;");
    }

    @Test
    void asksBeforeDataIsDestroyed() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1; truncate t; alter table t drop c;");
        assertThat(shells.asked()).isEmpty();
        assertThat(model.status().dangerProperty().get())
                .map(Danger::statements)
                .contains(List.of("truncate t;", "alter table t drop c;"));
        model.decline();
        assertThat(model.status().dangerProperty().get()).isEmpty();
        assertThat(shells.asked()).isEmpty();
        model.runAll("DROP TABLE t;");
        model.confirm();
        assertThat(shells.asked()).containsExactly("DROP TABLE t;");
        model.settings().setSafeMode(false);
        model.runAll("DROP TABLE u;");
        assertThat(shells.asked()).containsExactly("DROP TABLE t;", "DROP TABLE u;");
    }

    @Test
    void runsAFileAndTellsWhichOfItsStatementsFailed() {
        FileReport report =
                new FileReport("load.cql", 3, 3, List.of(new FileReport.Failure(2, "INSERT …", "bad value")), 1);
        shells.answerFile(report, "load.cql:3: DROP TABLE t;");
        ConsoleModel model = model(Runnable::run);
        model.runFile(Path.of("load.cql"));
        assertThat(shells.asked()).isEmpty();
        model.confirm();
        assertThat(shells.asked()).containsExactly("SOURCE load.cql");
        assertThat(model.status().fileProperty().get()).contains(report);
        assertThat(model.status().progressProperty().get()).isEmpty();
        assertThat(model.result().text()).containsExactly("output of the file");
        assertThat(model.messages().get(0).kind()).isEqualTo(ConsoleMessage.Kind.FILE_RUN);
    }

    @Test
    void fetchesEveryPageUntilTheyEnd() {
        shells.answer(statement -> ScriptedShells.page(1, 100, true));
        shells.answerMore(page -> ScriptedShells.page(1 + 100 * (page - 1), 100, page < 5));
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT * FROM t;");
        model.loadAll();
        assertThat(model.result().rows()).hasSize(500);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.status().millisProperty().get()).isEqualTo(60);
    }

    @Test
    void talksToTheNodeThatWasChosen() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1;");
        ScriptedShells.Shell first = shells.shell();
        model.useCoordinator(Optional.of("127.0.0.2"));
        assertThat(first.isClosed()).isTrue();
        assertThat(model.connectionProperty().get()).isEqualTo(ConnectionState.NOT_CONNECTED);
        model.runAll("SELECT 2;");
        assertThat(shells.coordinators()).containsExactly(Optional.empty(), Optional.of("127.0.0.2"));
    }

    @Test
    void tellsThatTheSchemaChanged() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1;");
        assertThat(schemaChanges).isZero();
        model.runAll("CREATE TABLE t (k int PRIMARY KEY); ALTER TABLE t ADD v int;");
        assertThat(schemaChanges).isEqualTo(1);
    }

    @Test
    void exportsTheQueryThatGaveTheRows() {
        shells.answer(statement -> ScriptedShells.page(1, 3, false));
        ConsoleModel model = model(Runnable::run);
        Path file = folder.resolve("rows.csv");
        model.export(ExportFormat.CSV, file);
        assertThat(file).doesNotExist();
        model.runAll("SELECT 1;");
        model.export(ExportFormat.CSV, file);
        assertThat(file).hasContent("CSV SELECT 1;");
        assertThat(model.messages().get(0).kind()).isEqualTo(ConsoleMessage.Kind.EXPORTED);
        assertThat(model.result().rows()).hasSize(3);
    }

    private ConsoleModel model(Executor workers) {
        ConnectionDetails details = new ConnectionDetails(
                List.of(new InetSocketAddress("127.0.0.1", 9042)),
                "dc1",
                "cassandra",
                new Secret("x"),
                false,
                Path.of("ca.pem"),
                Optional.empty());
        history = history(workers);
        return new ConsoleModel(
                TabDraft.empty("Query"),
                (found, failed) -> found.accept(details),
                shells,
                history,
                new Background(workers, Runnable::run),
                () -> schemaChanges++);
    }

    private ConsoleHistory history(Executor workers) {
        return new ConsoleHistory(store, new Background(workers, Runnable::run), problem -> {});
    }

    private static void drain(Deque<Runnable> work, int steps) {
        for (int i = 0; i < steps && !work.isEmpty(); i++) {
            work.poll().run();
        }
    }
}
