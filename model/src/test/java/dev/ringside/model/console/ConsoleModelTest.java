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

class ConsoleModelTest {
    private static final Problem DOWN = new Problem.NodeFailed("n", List.of(), "No node answers.", "Start one.");

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
    void letsEarlierRowsMakeRoomWhenTooManyWereFetched() {
        int half = ConsoleResult.KEPT_ROWS / 2;
        shells.answer(statement -> ScriptedShells.page(1, half, true));
        shells.answerMore(page -> ScriptedShells.page(1 + half * (page - 1), half, true));
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT * FROM t;");
        model.loadMore();
        assertThat(model.result().rows()).hasSize(ConsoleResult.KEPT_ROWS);
        model.loadMore();
        assertThat(model.result().rows()).hasSize(half);
        assertThat(model.result().firstRowProperty().get()).isEqualTo(ConsoleResult.KEPT_ROWS + 1);
    }

    @Test
    void stopsAtTheFirstFailureAndTellsWhatWasNotRun() {
        shells.answer(statement -> statement.startsWith("BAD")
                ? ScriptedShells.failure(ConsoleAnswer.Failure.Kind.STATEMENT, "no such thing")
                : ScriptedShells.done());
        ConsoleModel model = model(Runnable::run);
        model.runAll("GOOD; BAD; NEVER; NEITHER;");
        assertThat(shells.asked()).containsExactly("GOOD;", "BAD;");
        assertThat(model.failureProperty().get())
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
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void tellsWhyThereIsNoConnection() {
        shells.refuseToConnect(DOWN);
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1;");
        assertThat(model.problemProperty().get()).contains(DOWN);
        assertThat(model.runningProperty().get()).isFalse();
        shells.connectAgain();
        model.runAll("SELECT 1;");
        assertThat(model.problemProperty().get()).isEmpty();
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
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void followsWhatStatementsChangeAboutTheShell() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("USE rehearsal;");
        assertThat(model.settings().keyspaceProperty().get()).contains("rehearsal");
        model.settings().setConsistency("QUORUM");
        model.settings().setPageSize(20);
        assertThat(shells.shell().consistency()).isEqualTo("QUORUM");
        assertThat(shells.shell().pageSize()).isEqualTo(20);
        assertThatThrownBy(() -> model.settings().setConsistency("MOST")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAHistoryWithoutRepetitionsAndPasswords() {
        ConsoleModel model = model(Runnable::run);
        model.runAll("SELECT 1; SELECT 2; SELECT 1;");
        model.runAll("ALTER ROLE x WITH PASSWORD = 'secret';");
        assertThat(model.history().found())
                .extracting(HistoryEntry::statement)
                .containsExactly("SELECT 1;", "SELECT 2;");
        assertThat(kept).extracting(HistoryEntry::statement).containsExactly("SELECT 2;", "SELECT 1;");
        ConsoleModel later = model(Runnable::run);
        later.history().search(" select 2 ");
        assertThat(later.history().found()).extracting(HistoryEntry::statement).containsExactly("SELECT 2;");
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

    private ConsoleModel model(Executor workers) {
        ConnectionDetails details = new ConnectionDetails(
                List.of(new InetSocketAddress("127.0.0.1", 9042)),
                "dc1",
                "cassandra",
                new Secret("x"),
                false,
                Path.of("ca.pem"),
                Optional.empty());
        return new ConsoleModel(
                (found, failed) -> found.accept(details), shells, store, new Background(workers, Runnable::run));
    }

    private static void drain(Deque<Runnable> work, int steps) {
        for (int i = 0; i < steps && !work.isEmpty(); i++) {
            work.poll().run();
        }
    }
}
