package dev.ringside.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class ChangeReviewTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final Problem FORBIDDEN = new Problem.NotAllowed("It is forbidden.", "Allow it.");

    private final ScriptedEngine engine = new ScriptedEngine();

    private ChangeReview review() {
        engine.publishClusters(Snapshots.healthy("demo"));
        PortalModel portal = PortalModel.onCallingThread(engine);
        portal.start();
        return new ChangeReview(portal, DEMO);
    }

    @Test
    void looksAtAProposalAtOnceAndSubmitsItWhenNothingForbidsIt() {
        ChangeReview review = review();
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.UNCHECKED);
        review.propose(Optional.of(nodes(4)));
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.PASSED);
        assertThat(review.planProperty().get()).isPresent();

        List<OperationId> started = new ArrayList<>();
        review.submit(started::add);
        assertThat(started).containsExactly(new OperationId("change-1"));
        assertThat(engine.changes()).containsExactly(nodes(4));
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.SUBMITTED);
    }

    @Test
    void showsWhatForbidsAChangeAndDoesNotSubmitIt() {
        ChangeReview review = review();
        engine.forbid(FORBIDDEN);
        review.propose(Optional.of(nodes(4)));
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.FAILED);
        assertThat(review.problems()).containsExactly(FORBIDDEN);
        review.submit(id -> {
            throw new AssertionError("submitted although forbidden");
        });
        assertThat(engine.changes()).isEmpty();
    }

    @Test
    void looksAgainWhenAskedTo() {
        ChangeReview review = review();
        engine.forbid(FORBIDDEN);
        review.propose(Optional.of(nodes(4)));
        engine.forbid();
        review.review();
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.PASSED);
        assertThat(review.problems()).isEmpty();
    }

    @Test
    void asksNothingWhenTheSameIsProposedAgain() {
        ChangeReview review = review();
        review.propose(Optional.of(nodes(4)));
        review.propose(Optional.of(nodes(4)));
        assertThat(engine.plans()).containsExactly(nodes(4));
    }

    @Test
    void forgetsEverythingWhenNothingIsProposedAnyMore() {
        ChangeReview review = review();
        engine.forbid(FORBIDDEN);
        review.propose(Optional.of(nodes(4)));
        review.propose(Optional.empty());
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.UNCHECKED);
        assertThat(review.planProperty().get()).isEmpty();
        assertThat(review.commandProperty().get()).isEmpty();
        assertThat(review.problems()).isEmpty();
    }

    @Test
    void tellsWhyAQuestionOrASubmissionFailed() {
        ChangeReview review = review();
        review.propose(Optional.of(nodes(4)));
        engine.refuseWith(FORBIDDEN);
        review.submit(id -> {});
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.FAILED);
        assertThat(review.problems()).containsExactly(FORBIDDEN);
        engine.refuseNothing();
        review.review();
        assertThat(review.stateProperty().get()).isEqualTo(ReviewState.PASSED);
    }

    @Test
    void asksOneQuestionAtATimeAndDropsAnswersAboutWhatIsNoLongerProposed() throws InterruptedException {
        engine.publishClusters(Snapshots.healthy("demo"));
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        try (PortalModel portal = new PortalModel(engine, fx::add)) {
            ChangeReview review = new ChangeReview(portal, DEMO);
            engine.forbid(FORBIDDEN);
            review.propose(Optional.of(nodes(4)));
            Runnable firstAnswer = fx.take();
            review.propose(Optional.of(nodes(5)));
            review.propose(Optional.of(nodes(6)));
            engine.forbid();

            firstAnswer.run();
            assertThat(review.problems()).isEmpty();
            assertThat(review.stateProperty().get()).isEqualTo(ReviewState.CHECKING);

            fx.take().run();
            assertThat(review.stateProperty().get()).isEqualTo(ReviewState.PASSED);
            assertThat(engine.plans()).containsExactly(nodes(4), nodes(6));
        }
    }

    @Test
    void spellsTheSameForTheTerminalAndTheAzureCli() {
        ChangeReview review = review();
        review.propose(Optional.of(nodes(4)));
        ChangeCommand command = review.commandProperty().get().orElseThrow();
        assertThat(command.ringside().text())
                .isEqualTo(
                        """
                        ringside datacenter update \\
                          --cluster-name demo \\
                          --resource-group development \\
                          --data-center-name datacenter-1 \\
                          --node-count 4""");
        assertThat(command.azure().orElseThrow().text())
                .startsWith("az managed-cassandra datacenter update \\\n")
                .endsWith("--node-count 4");
    }

    @Test
    void keepsAPasswordOutOfTheCommands() {
        ChangeReview review = review();
        review.propose(Optional.of(ClusterChange.ResetPassword.to(new Secret("hunter2"))));
        ChangeCommand command = review.commandProperty().get().orElseThrow();
        assertThat(command.ringside().text()).endsWith("--initial-cassandra-admin-password -");
        assertThat(command.toString() + command.azure().orElseThrow().text()).doesNotContain("hunter2");
    }

    private static ClusterChange nodes(int count) {
        return new ScaleDataCenter(new DataCenterName("datacenter-1"), count);
    }
}
