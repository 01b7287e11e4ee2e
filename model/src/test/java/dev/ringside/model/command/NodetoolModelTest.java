package dev.ringside.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.command.CommandRun.State;
import dev.ringside.model.command.NodetoolModel.Obstacle;
import dev.ringside.provisioning.command.CommandCatalog;
import dev.ringside.provisioning.command.CommandDescription;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodetoolModelTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final NodetoolModel model = new NodetoolModel(portal, new ClusterName("demo"), CommandCatalog.load());

    @BeforeEach
    void start() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.start();
    }

    private static NodeName node(int index) {
        return new NodeName("demo_datacenter-1_" + index);
    }

    private void choose(String name) {
        model.choose(CommandCatalog.load().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void findsCommandsByTheirNameOrByWhatTheyDo() {
        model.filterProperty().set("token ranges");
        assertThat(model.commands()).extracting(CommandDescription::name).containsExactly("describering");

        model.filterProperty().set("nodetool decomm");
        assertThat(model.commands())
                .extracting(CommandDescription::effect)
                .containsExactly(CommandDescription.Effect.REFUSED);
    }

    @Test
    void runsACommandOnEachChosenNodeInTheirOrderAndKeepsWhatItPrints() {
        engine.commandsSay(List.of("Datacenter: datacenter-1", "UN  127.0.1.1"), List.of("a warning"), 0);
        choose("status");
        model.argumentsProperty().set("shop");
        model.targets().addAll(List.of(node(3), node(1)));
        model.run();

        assertThat(engine.invoked()).extracting(CommandRequest::host).containsExactly(node(1).value(), node(3).value());
        assertThat(engine.invoked().get(0).text()).isEqualTo("nodetool status shop");
        assertThat(model.runs()).extracting(run -> run.stateProperty().get()).containsOnly(State.ENDED);
        assertThat(model.runs().get(1).lines())
                .containsExactly("Datacenter: datacenter-1", "UN  127.0.1.1", "a warning");
        assertThat(model.runs().get(1).exitCodeProperty().get()).hasValue(0);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void saysWhatIsMissingBeforeItRuns() {
        assertThat(model.obstacleProperty().get()).contains(Obstacle.NO_COMMAND);
        choose("tablehistograms");
        assertThat(model.obstacleProperty().get()).contains(Obstacle.MISSING_ARGUMENT);
        model.argumentsProperty().set("shop orders");
        assertThat(model.obstacleProperty().get()).contains(Obstacle.NO_NODE);
        model.targets().add(node(1));
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void doesNotRunARefusedCommand() {
        choose("repair");
        model.targets().add(node(1));
        model.run();

        assertThat(model.obstacleProperty().get()).contains(Obstacle.REFUSED);
        assertThat(engine.invoked()).isEmpty();
    }

    @Test
    void stopsNodesForAToolOnlyWhenThePersonAgreed() {
        choose("sstableverify");
        model.argumentsProperty().set("shop orders");
        model.targets().add(node(2));
        model.run();
        assertThat(engine.invoked()).isEmpty();
        assertThat(model.obstacleProperty().get()).contains(Obstacle.STOP_NOT_ACCEPTED);

        model.stopAcceptedProperty().set(true);
        model.run();
        assertThat(engine.invoked().get(0).cassandraStopStart()).isTrue();
        assertThat(engine.invoked().get(0).readWrite()).isTrue();
    }

    @Test
    void goesOnWithTheOtherNodesWhenOneFailsAndSaysWhy() {
        engine.refuseWith(new Problem.NotAllowed("The cluster is deallocated.", "Start it."));
        choose("info");
        model.targets().addAll(List.of(node(1), node(2)));
        model.run();

        assertThat(model.runs()).extracting(run -> run.stateProperty().get()).containsOnly(State.FAILED);
        assertThat(model.runs().get(1).problemProperty().get()).isPresent();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void forgetsWhatWasTypedBehindAnotherCommand() {
        choose("status");
        model.argumentsProperty().set("shop");
        choose("info");
        assertThat(model.argumentsProperty().get()).isEmpty();
        assertThat(model.text()).isEqualTo("nodetool info");
    }
}
