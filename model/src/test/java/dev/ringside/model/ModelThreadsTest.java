package dev.ringside.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With real threads: engine work never runs on the FX thread, and changes happen nowhere else. */
class ModelThreadsTest {
    private final ExecutorService fx = Executors.newSingleThreadExecutor(work -> new Thread(work, "fx"));
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel model = new PortalModel(engine, fx);

    @AfterEach
    void stop() {
        model.close();
        fx.shutdown();
    }

    @Test
    void changesItsListsOnTheFxThreadOnly() throws Exception {
        CompletableFuture<String> changedOn = new CompletableFuture<>();
        model.clusters().addListener((ListChangeListener<ClusterModel>)
                change -> changedOn.complete(Thread.currentThread().getName()));
        model.start();
        engine.publishClusters(Snapshots.healthy("demo"));

        assertThat(changedOn.get(30, TimeUnit.SECONDS)).isEqualTo("fx");
    }

    @Test
    void asksTheEngineOffTheFxThreadAndAnswersOnIt() throws Exception {
        CompletableFuture<String> askedOn = new CompletableFuture<>();
        CompletableFuture<String> answeredOn = new CompletableFuture<>();
        fx.execute(() -> model.ask(
                asked -> askedOn.complete(Thread.currentThread().getName()),
                answer -> answeredOn.complete(Thread.currentThread().getName()),
                problem -> {}));

        assertThat(askedOn.get(30, TimeUnit.SECONDS)).startsWith("portal-command-");
        assertThat(answeredOn.get(30, TimeUnit.SECONDS)).isEqualTo("fx");
    }

    @Test
    void reportsAFailureOnTheFxThread() throws Exception {
        CompletableFuture<String> reportedOn = new CompletableFuture<>();
        model.failures().addListener((ListChangeListener<CommandFailure>)
                change -> reportedOn.complete(Thread.currentThread().getName()));
        engine.refuseWith(new Problem.ClusterBusy("Busy.", "Wait."));
        model.delete(new ClusterName("demo"));

        assertThat(reportedOn.get(30, TimeUnit.SECONDS)).isEqualTo("fx");
    }

    @Test
    void makesAProblemOfWhatWasNotForeseen() throws Exception {
        CompletableFuture<Problem> failed = new CompletableFuture<>();
        model.ask(
                asked -> {
                    throw new IllegalStateException("broken by the test");
                },
                answer -> {},
                failed::complete);

        assertThat(failed.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(Problem.Unexpected.class, problem -> assertThat(problem.message())
                        .contains("broken by the test"));
    }
}
