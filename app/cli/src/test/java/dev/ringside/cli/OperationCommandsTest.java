package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.Test;

class OperationCommandsTest {
    private final CommandRun ringside = new CommandRun();

    @Test
    void listsOperationsNewestFirstWithTheirSteps() throws Exception {
        ringside.engine.publish(Snapshots.everything(1));

        JsonNode operations = ringside.run("operation list").json();

        assertThat(operations.findValuesAsText("target")).containsExactly("orders", "analytics", "demo");
        JsonNode failed = operations.get(1);
        assertThat(failed.get("id").asText()).isEqualTo("create-analytics");
        assertThat(failed.get("kind").asText()).isEqualTo("CreateCluster");
        assertThat(failed.get("state").asText()).isEqualTo("Failed");
        assertThat(failed.at("/error/code").asText()).isEqualTo("NodeFailed");
        assertThat(failed.get("steps")).hasSize(5);
        assertThat(failed.at("/steps/2/state").asText()).isEqualTo("Failed");
    }

    @Test
    void listsThoseOfOneCluster() throws Exception {
        ringside.engine.publish(Snapshots.everything(1));

        assertThat(ringside.run("operation list -c demo").json()).hasSize(1);
    }

    @Test
    void showsOneOperation() throws Exception {
        ringside.engine.publish(Snapshots.everything(1));

        assertThat(ringside.run("operation show create-orders")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("Running");
        assertThat(ringside.run("operation show create-orders -o table").out.lines())
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).contains("start-the-nodes", "Running", "2 of 3 nodes answer CQL"));
    }

    @Test
    void saysWhereIdsComeFromWhenThereIsNoSuchOperation() {
        ringside.run("operation resume nonsense");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("no operation 'nonsense'", "ringside operation list");
    }

    @Test
    void resumesAnInterruptedOperationAndWaitsForItsEnd() {
        ringside.engine.publishOperations(Operations.createInterrupted("demo"));
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);

        ringside.run("operation resume create-demo");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.resumed()).containsExactly(new OperationId("create-demo"));
        assertThat(ringside.err).contains("Create cluster demo: succeeded");
    }

    @Test
    void waitsForAnOperationAnotherProcessWorksOn() {
        ringside.engine.publishOperations(Operations.createRunning("demo"));
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);

        assertThat(ringside.run("operation resume create-demo").exitCode).isZero();
        assertThat(ringside.engine.resumed()).isEmpty();
    }

    @Test
    void findsNothingToResumeOnceItSucceeded() {
        ringside.engine.publishOperations(Operations.createSucceeded("demo"));

        assertThat(ringside.run("operation resume create-demo").exitCode).isZero();
        assertThat(ringside.engine.resumed()).isEmpty();
        assertThat(ringside.err).contains("nothing to resume");
    }

    @Test
    void saysHowToGoOnWhenItIsInterruptedAgain() {
        ringside.engine.publishOperations(Operations.createInterrupted("demo"));

        ringside.run("operation resume create-demo");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("'ringside operation resume create-demo' goes on from here");
    }

    @Test
    void pausesARunningOperationAndSaysHowToGoOn() {
        ringside.engine.publishOperations(Operations.createRunning("demo"));

        assertThat(ringside.run("operation pause create-demo").exitCode).isZero();
        assertThat(ringside.engine.paused()).containsExactly(new OperationId("create-demo"));
        assertThat(ringside.err).contains("after the step under way", "'ringside operation resume create-demo'");
    }

    @Test
    void resumesAPausedOperation() {
        ringside.engine.publishOperations(Operations.createPaused("demo"));
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);

        assertThat(ringside.run("operation resume create-demo").exitCode).isZero();
        assertThat(ringside.engine.resumed()).containsExactly(new OperationId("create-demo"));
    }

    @Test
    void cancelsARunningOperation() {
        ringside.engine.publishOperations(Operations.createRunning("demo"));

        assertThat(ringside.run("operation cancel create-demo").exitCode).isZero();
        assertThat(ringside.engine.canceled()).containsExactly(new OperationId("create-demo"));
    }
}
