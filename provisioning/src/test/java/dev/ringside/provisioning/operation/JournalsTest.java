package dev.ringside.provisioning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.StateMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    Path folder;

    private final OperationId id = Journals.newId(NOW);

    private Journals journals() {
        return new Journals(folder, StateMapper.json());
    }

    private JournalEvent.Submitted submitted() {
        return new JournalEvent.Submitted(
                NOW,
                OperationKind.CREATE_CLUSTER,
                new ClusterName("demo"),
                "Create cluster demo",
                List.of(new Step("one", "First"), new Step("two", "Second")),
                Optional.empty());
    }

    @Test
    void showsWhatAnotherProcessWroteSinceTheLastLook() throws Exception {
        Journals reader = journals();
        try (JournalWriter writer = journals().open(id)) {
            writer.append(submitted());
            writer.append(ProcessIdentity.ofThisProcess(NOW));
            assertThat(reader.read(id).orElseThrow().state()).isEqualTo(OperationState.RUNNING);

            writer.append(new JournalEvent.StepStarted(NOW, "one"));
            writer.append(new JournalEvent.StepProgress(NOW, "one", "half", Map.of("n1", "Starting")));

            StepSnapshot step = reader.read(id).orElseThrow().steps().get(0);
            assertThat(step.state()).isEqualTo(StepState.RUNNING);
            assertThat(step.detail()).isEqualTo("half");
            assertThat(step.nodes()).containsEntry("n1", "Starting");
        }
    }

    @Test
    void isInterruptedWhenItsProcessIsGone() throws Exception {
        try (JournalWriter writer = journals().open(id)) {
            writer.append(submitted());
            writer.append(new JournalEvent.Attempt(NOW, Long.MAX_VALUE, NOW));
        }
        assertThat(journals().read(id).orElseThrow().state()).isEqualTo(OperationState.INTERRUPTED);
    }

    @Test
    void isInterruptedWhenItsProcessIdBelongsToAYoungerProcess() throws Exception {
        try (JournalWriter writer = journals().open(id)) {
            writer.append(submitted());
            writer.append(new JournalEvent.Attempt(NOW, ProcessHandle.current().pid(), NOW.minusSeconds(86_400)));
        }
        assertThat(journals().read(id).orElseThrow().state()).isEqualTo(OperationState.INTERRUPTED);
    }

    @Test
    void goesOnAfterALineThatACrashCutShort() throws Exception {
        try (JournalWriter writer = journals().open(id)) {
            writer.append(submitted());
        }
        Files.writeString(folder.resolve(id + ".jsonl"), "{\"event\":\"StepSta", StandardOpenOption.APPEND);
        try (JournalWriter writer = journals().open(id)) {
            writer.append(new JournalEvent.StepStarted(NOW, "one"));
            writer.append(new JournalEvent.StepSucceeded(NOW, "one", "done"));
        }
        assertThat(journals().read(id).orElseThrow().steps().get(0).state()).isEqualTo(StepState.SUCCEEDED);
    }

    @Test
    void opensAgainWithDoneStepsDoneAfterAFailure() throws Exception {
        Problem problem = new Problem.Stalled("It stood still.", "Try again.");
        try (JournalWriter writer = journals().open(id)) {
            writer.append(submitted());
            writer.append(new JournalEvent.StepSucceeded(NOW, "one", "done"));
            writer.append(new JournalEvent.StepStarted(NOW, "two"));
            writer.append(new JournalEvent.StepFailed(NOW, "two", problem));
            writer.append(new JournalEvent.Finished(NOW, OperationState.FAILED, Optional.of(problem), false));
            assertThat(journals().read(id).orElseThrow().failure()).contains(problem);

            writer.append(ProcessIdentity.ofThisProcess(NOW));
        }
        OperationSnapshot again = journals().read(id).orElseThrow();
        assertThat(again.failure()).isEmpty();
        assertThat(again.steps())
                .extracting(StepSnapshot::state)
                .containsExactly(StepState.SUCCEEDED, StepState.PENDING);
    }

    /** An operation on {@code cluster} that began at {@code at} and, if it ended, did so at once. */
    private OperationId operation(String cluster, Instant at, boolean ended) throws Exception {
        OperationId operation = Journals.newId(at);
        try (JournalWriter writer = journals().open(operation)) {
            writer.append(new JournalEvent.Submitted(
                    at,
                    OperationKind.CREATE_CLUSTER,
                    new ClusterName(cluster),
                    "Work on " + cluster,
                    List.of(),
                    Optional.empty()));
            if (ended) {
                writer.append(new JournalEvent.Finished(at, OperationState.FAILED, Optional.empty(), false));
            }
        }
        return operation;
    }

    @Test
    void forgetsEndedOperationsOnAClusterButTheNewest() throws Exception {
        OperationId unfinished = operation("demo", NOW.minusSeconds(2), false);
        OperationId oldest = operation("demo", NOW.minusSeconds(1), true);
        OperationId other = operation("other", NOW.minusSeconds(1), true);
        List<OperationId> newest = new ArrayList<>();
        for (int i = 0; i < Journals.KEPT; i++) {
            newest.add(operation("demo", NOW.plusSeconds(i), true));
        }
        Journals reader = journals();
        assertThat(reader.read()).extracting(OperationSnapshot::id).contains(oldest);

        reader.prune(cluster -> true, NOW.plus(Journals.KEPT_AFTER_DELETION.multipliedBy(2)));

        assertThat(reader.read())
                .extracting(OperationSnapshot::id)
                .hasSize(Journals.KEPT + 2)
                .contains(unfinished, other)
                .containsAll(newest)
                .doesNotContain(oldest);
    }

    @Test
    void forgetsDeletedClustersAfterAWhile() throws Exception {
        Instant longAgo = NOW.minus(Journals.KEPT_AFTER_DELETION).minusSeconds(1);
        OperationId unfinished = operation("gone", longAgo, false);
        OperationId old = operation("gone", longAgo, true);
        OperationId recent = operation("gone", NOW.minusSeconds(60), true);
        OperationId living = operation("demo", longAgo, true);
        Journals reader = journals();

        reader.prune(cluster -> cluster.value().equals("demo"), NOW);

        assertThat(reader.read())
                .extracting(OperationSnapshot::id)
                .containsExactlyInAnyOrder(unfinished, recent, living)
                .doesNotContain(old);
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        OperationId later = Journals.newId(NOW.plusSeconds(1));
        for (OperationId each : List.of(id, later)) {
            try (JournalWriter writer = journals().open(each)) {
                writer.append(submitted());
            }
        }
        assertThat(journals().read()).extracting(OperationSnapshot::id).containsExactly(later, id);
    }
}
