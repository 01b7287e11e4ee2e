package dev.ringside.provisioning.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RingAgreementTest {
    private static RingAgreement among(int nodes, Function<NodeSpec, NodeStatus> status) {
        return RingAgreement.of(
                Snapshots.cluster(Snapshots.spec("demo", nodes), ProvisioningState.SUCCEEDED, status::apply)
                        .nodes()
                        .toList());
    }

    private static NodeStatus seeing(NodeSpec node, String schema, Integer... notSeen) {
        Set<NodeName> down = new TreeSet<>();
        for (int index : notSeen) {
            down.add(NodeName.of("demo", node.dataCenter().value(), index));
        }
        return NodeStatuses.saying(
                NodeStatuses.healthy(node),
                new NodeView("NORMAL", Optional.of(schema), down, Set.of(), Set.of(), Set.of(), Set.of()));
    }

    private static String last(NodeName name) {
        return name.value().replaceFirst(".*_", "");
    }

    @Test
    void isFineWhenEveryNodeSeesEveryOther() {
        RingAgreement agreement = among(3, NodeStatuses::healthy);

        assertThat(agreement.isSplit()).isFalse();
        assertThat(agreement.oneSided()).isEmpty();
        assertThat(agreement.hasOneSchema()).isTrue();
    }

    @Test
    void namesTheSidesOfASplit() {
        RingAgreement agreement =
                among(6, node -> node.index() <= 2 ? seeing(node, "a", 3, 4, 5, 6) : seeing(node, "a", 1, 2));

        assertThat(agreement.isSplit()).isTrue();
        assertThat(agreement.sides()).hasSize(2);
        assertThat(agreement.sides().get(0)).extracting(RingAgreementTest::last).containsExactly("1", "2");
        assertThat(agreement.sides().get(1)).extracting(RingAgreementTest::last).containsExactly("3", "4", "5", "6");
    }

    @Test
    void tellsOfOneThatDoesNotSeeAnotherAlthoughTheRingHolds() {
        RingAgreement agreement = among(3, node -> node.index() == 1 ? seeing(node, "a", 3) : seeing(node, "a"));

        assertThat(agreement.isSplit()).isFalse();
        assertThat(agreement.oneSided()).hasSize(1);
        assertThat(last(agreement.oneSided().get(0).by())).isEqualTo("1");
        assertThat(last(agreement.oneSided().get(0).node())).isEqualTo("3");
    }

    @Test
    void tellsWhichNodesHaveWhichSchema() {
        RingAgreement agreement = among(3, node -> seeing(node, node.index() == 2 ? "b" : "a"));

        assertThat(agreement.hasOneSchema()).isFalse();
        assertThat(agreement.schemas().get("b")).hasSize(1);
    }

    @Test
    void doesNotTakeADeadNodeOrOneComingUpForASplit() {
        RingAgreement agreement = among(3, node -> switch (node.index()) {
            case 1 -> NodeStatuses.down("It was killed.");
            case 2 ->
                NodeStatuses.saying(
                        NodeStatuses.starting(),
                        new NodeView("JOINING", Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
            default -> seeing(node, "a", 1, 2);
        });

        assertThat(agreement.isSplit()).isFalse();
        assertThat(agreement.oneSided()).isEmpty();
    }
}
