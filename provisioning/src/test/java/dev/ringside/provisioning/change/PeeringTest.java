package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.SimulatedEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeeringTest extends DataCenterChanges {
    private static final int NODES = 6;

    private Peering peering = new Peering("dc-west-vnet", "unknown");

    @BeforeEach
    void twoDataCenters() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);
        String east = cluster().spec().dataCenter(EAST).orElseThrow().virtualNetwork();
        peering = new Peering("dc-west-vnet", east);
    }

    private int seenBy(NodeName node) throws Exception {
        return cluster()
                .nodes()
                .filter(each -> each.spec().name().equals(node))
                .map(NodeSnapshot::status)
                .findFirst()
                .orElseThrow()
                .view()
                .map(view -> NODES - view.down().size())
                .orElseThrow();
    }

    @Test
    void withoutItTheDataCentersDoNotSeeEachOther() throws Exception {
        succeed(new UpdatePeering(peering, false));

        assertThat(seenBy(east(1))).isEqualTo(3);
        assertThat(seenBy(west(2))).isEqualTo(3);
        assertThat(cluster().removedPeerings()).containsExactly(peering);
    }

    @Test
    void itHoldsOverRestartsOfNodesAndOfTheProduct() throws Exception {
        succeed(new UpdatePeering(peering, false));
        engine.close();
        engine = SimulatedEngines.open(home, world);
        succeed(new ClusterChange.StopNode(west(3)));
        succeed(new ClusterChange.StartNode(west(3)));

        assertThat(seenBy(west(3))).isEqualTo(3);
        assertThat(cluster().removedPeerings()).containsExactly(peering);
    }

    @Test
    void addedAgainItMakesOneRingOfThem() throws Exception {
        succeed(new UpdatePeering(peering, false));

        succeed(new UpdatePeering(peering, true));

        assertThat(seenBy(east(1))).isEqualTo(6);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(cluster().removedPeerings()).isEmpty();
        succeed(new ScaleDataCenter(EAST, 4));
    }

    @Test
    void thePlanNamesEveryNodeAndTheRangesItIsKeptFrom() throws Exception {
        ChangePlan plan = engine.plan(DEMO, new UpdatePeering(peering, false));

        assertThat(plan.problems()).isEmpty();
        assertThat(String.join("\n", plan.warnings()))
                .contains("take each other for down", "three hours", "Role cassandra is let in only where a quorum");
        assertThat(plan.steps()).hasSize(3 + 6);
        Step first = plan.steps().get(2);
        assertThat(first.title()).startsWith("Keep " + east(1) + " from ").endsWith(".2.0/24");
        assertThat(first.commands()).singleElement().asString().matches("ip route add blackhole .*\\.2\\.0/24");
    }

    @Test
    void otherChangesWaitUntilItIsAddedAgain() throws Exception {
        succeed(new UpdatePeering(peering, false));

        for (ClusterChange change :
                new ClusterChange[] {new ScaleDataCenter(EAST, 4), DELETE, new ClusterChange.RestartNode(east(1))}) {
            assertThat(onlyProblem(change).text())
                    .contains("The peering of the virtual networks " + peering + " is removed")
                    .contains("ringside network vnet peering create -c demo --vnet-name dc-west-vnet");
        }
    }

    @Test
    void aNetworkTheClusterHasNotIsRefusedWithThoseItHas() throws Exception {
        Problem problem = onlyProblem(new UpdatePeering(new Peering("dc-west-vnet", "atlantis"), false));

        assertThat(problem).isInstanceOf(Problem.NotFound.class);
        assertThat(problem.text()).contains("atlantis", "Choose two of " + peering.virtualNetwork());
    }
}
