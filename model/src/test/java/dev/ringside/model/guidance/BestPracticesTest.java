package dev.ringside.model.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.guidance.Finding.Verdict;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BestPracticesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final BestPracticesModel model = new BestPracticesModel(portal, DEMO);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void findsNothingToAdviseForAClusterInTwoRegionsThatHasEverything() {
        ClusterSpec spec = Snapshots.spec("demo").plus(dataCenter("dc-west", "westus2", 3));
        engine.setKeyspaces(
                topology("orders", Map.of("datacenter-1", "3", "dc-west", "3")),
                topology("system_auth", Map.of("datacenter-1", "3", "dc-west", "3")),
                new KeyspaceReplication("system", "LocalStrategy", Map.of()));
        show(Snapshots.cluster(
                settings(
                                spec,
                                ClusterType.PRODUCTION,
                                AutoReplicate.ALL_KEYSPACES,
                                ScheduledEventStrategy.STOP_BY_RACK,
                                true)
                        .withClientCertificates(List.of("PEM")),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        assertThat(model.findings()).allMatch(finding -> finding.verdict() == Verdict.GOOD);
        assertThat(model.good()).isEqualTo(Practice.values().length);
    }

    @Test
    void advisesWhatAClusterInOneRegionLacks() {
        engine.setKeyspaces(
                new KeyspaceReplication("shop", "SimpleStrategy", Map.of("replication_factor", "3")),
                topology("orders", Map.of("datacenter-1", "2")));
        show(Snapshots.cluster(
                settings(
                        Snapshots.spec("demo"),
                        ClusterType.NON_PRODUCTION,
                        AutoReplicate.NONE,
                        ScheduledEventStrategy.STOP_ANY,
                        false),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        assertThat(advised())
                .containsExactly(
                        Practice.REGIONS,
                        Practice.TOPOLOGY,
                        Practice.REPLICAS,
                        Practice.CLUSTER_TYPE,
                        Practice.EVENTS,
                        Practice.REPAIR,
                        Practice.TLS);
        assertThat(finding(Practice.TOPOLOGY).details()).containsExactly("shop");
        assertThat(finding(Practice.REPLICAS).details()).containsExactly("orders");
    }

    @Test
    void namesTheDataCentersThatFallShort() {
        ClusterSpec spec = Snapshots.spec("demo", 6).plus(dataCenter("dc-west", "westus2", 2));
        engine.setKeyspaces(topology("orders", Map.of("datacenter-1", "3", "dc-west", "2")));
        show(Snapshots.cluster(spec, ProvisioningState.SUCCEEDED, NodeStatuses::healthy));
        assertThat(finding(Practice.NODES).details()).containsExactly("dc-west");
        assertThat(finding(Practice.RACKS).details()).containsExactly("dc-west");
        assertThat(finding(Practice.CAPACITY).details()).containsExactly("dc-west");
        assertThat(finding(Practice.REGIONS).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(finding(Practice.AUTO_REPLICATE).verdict()).isEqualTo(Verdict.ADVICE);
        assertThat(finding(Practice.REPLICAS).verdict())
                .as("as many as it has nodes")
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void namesNodesThatAreNotHealthy() {
        show(Snapshots.withNodeDown("demo", 2));
        assertThat(finding(Practice.HEALTH).details()).containsExactly("demo_datacenter-1_2");
    }

    @Test
    void leavesOpenWhatNoNodeTells() {
        engine.refuseWith(new Problem.NodesNotReady(List.of(), "No node answers.", "Wait."));
        show(Snapshots.healthy("demo"));
        assertThat(finding(Practice.TOPOLOGY).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(model.problemProperty().get()).isPresent();
        engine.refuseNothing();
        model.refresh();
        assertThat(finding(Practice.TOPOLOGY).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    private List<Practice> advised() {
        return model.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.ADVICE)
                .map(Finding::practice)
                .toList();
    }

    private Finding finding(Practice practice) {
        return model.findings().stream()
                .filter(finding -> finding.practice() == practice)
                .findFirst()
                .orElseThrow();
    }

    private void show(ClusterSnapshot cluster) {
        portal.start();
        engine.publishClusters(cluster);
        model.show(portal.cluster(DEMO).orElseThrow());
        model.refresh();
    }

    private static ClusterSpec settings(
            ClusterSpec spec,
            ClusterType type,
            AutoReplicate replicate,
            ScheduledEventStrategy strategy,
            boolean repair) {
        return spec.withSettings(type, strategy, replicate, repair, spec.tags(), ExternalRing.NONE);
    }

    private static KeyspaceReplication topology(String name, Map<String, String> factors) {
        return new KeyspaceReplication(name, "NetworkTopologyStrategy", factors);
    }

    private static DataCenterSpec dataCenter(String name, String location, int nodes) {
        return new DataCenterSpec(
                new DataCenterName(name),
                location,
                nodes,
                "Standard_E8s_v5",
                4,
                true,
                "demo-vnet",
                "west",
                Optional.empty());
    }
}
