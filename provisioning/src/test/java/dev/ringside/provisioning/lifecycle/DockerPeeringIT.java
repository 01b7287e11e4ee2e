package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.RequiresDocker;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A region is cut off and comes back: only containers have networks of their own, so there is no such test of embedded nodes. */
@RequiresDocker
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DockerPeeringIT extends ClusterOperations {
    private static final DataCenterSpec WEST = SimulatedEngines.dataCenter("dc-west", "westus2", 1);
    private static final int CUT_OFF = 5_000;
    private static final Secret PASSWORD = new Secret("For-the-application-1");

    DockerPeeringIT() {
        super(new DockerPlace(), "docker-peering", "5.0");
    }

    @Override
    AutoReplicate autoReplicate() {
        return AutoReplicate.ALL_KEYSPACES;
    }

    /** Role cassandra is let in by a quorum of all data centers only, which the smaller side of a partition has not. */
    private CqlSession connectToWest() throws Exception {
        return connectTo(west(), "application", PASSWORD);
    }

    private NodeName west() {
        return NodeName.of(name.value(), WEST.name().value(), 1);
    }

    private NodeName east() {
        return NodeName.of(name.value(), DATA_CENTER.value(), 1);
    }

    private Peering peering() throws Exception {
        return new Peering(
                WEST.virtualNetwork(),
                cluster().spec().dataCenter(DATA_CENTER).orElseThrow().virtualNetwork());
    }

    private Set<NodeName> seenDownBy(NodeName node) throws Exception {
        return cluster()
                .nodes()
                .filter(each -> each.spec().name().equals(node))
                .map(NodeSnapshot::status)
                .flatMap(status -> status.view().stream())
                .findFirst()
                .orElseThrow()
                .down();
    }

    private static SimpleStatement insert(String item, ConsistencyLevel consistency) {
        return SimpleStatement.newInstance("INSERT INTO shop.orders (id, item) VALUES (?, ?)", CUT_OFF, item)
                .setConsistencyLevel(consistency);
    }

    private static Row read(CqlSession session) {
        return session.execute(
                        quorum(SimpleStatement.newInstance("SELECT item FROM shop.orders WHERE id = ?", CUT_OFF)))
                .one();
    }

    @Test
    @Order(1)
    void withoutThePeeringEachSideServesAlone() throws Exception {
        succeed(new AddDataCenter(WEST, DATA_CENTER));
        try (CqlSession session = connect()) {
            session.execute("CREATE ROLE application WITH LOGIN = true AND SUPERUSER = true AND PASSWORD = '"
                    + PASSWORD.reveal() + "'");
        }

        succeed(new UpdatePeering(peering(), false));

        assertThat(seenDownBy(east())).containsExactly(west());
        assertThat(seenDownBy(west())).hasSize(3);
        try (CqlSession session = connectToWest()) {
            assertEveryRow(session);
            assertThatThrownBy(() -> session.execute(insert("everywhere", ConsistencyLevel.EACH_QUORUM)))
                    .hasMessageContaining(UnavailableException.class.getSimpleName());
            session.execute(insert("written while cut off", ConsistencyLevel.LOCAL_QUORUM));
        }
        try (CqlSession session = connect()) {
            assertEveryRow(session);
            assertThat(read(session)).isNull();
        }
    }

    @Test
    @Order(2)
    void aNodeThatIsStartedAnewIsStillCutOff() throws Exception {
        succeed(new ClusterChange.StopNode(west()));
        succeed(new ClusterChange.StartNode(west()));

        Eventually.that(
                "it sees none of the other side",
                Duration.ofMinutes(1),
                () -> seenDownBy(west()).size() == 3);
    }

    @Test
    @Order(3)
    void afterwardsBothSidesHaveWhatEitherWrote() throws Exception {
        try (CqlSession session = connectToWest()) {
            session.execute(insert("written while cut off", ConsistencyLevel.LOCAL_QUORUM));
        }

        succeed(new UpdatePeering(peering(), true));

        Eventually.that("every node sees every other one", Duration.ofMinutes(1), () -> cluster()
                .isHealthy());
        assertHealthyWithEveryRow();
        try (CqlSession session = connect()) {
            Eventually.that("the hints have arrived", Duration.ofMinutes(2), () -> read(session) != null);
            assertThat(read(session).getString("item")).isEqualTo("written while cut off");
        }
    }
}
