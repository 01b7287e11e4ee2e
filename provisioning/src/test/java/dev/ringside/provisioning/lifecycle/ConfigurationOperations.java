package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.Problem.ConfigurationRejected;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The Cassandra configuration: changed under load, refused before a node is touched, taken back when a node cannot start with it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ConfigurationOperations extends ClusterOperations {
    private static final String SETTINGS = "read_request_timeout_in_ms: 7000\nconcurrent_reads: 24\n";
    /** The loader takes a class it does not look for; the node looks when it starts. */
    private final String unstartable;

    ConfigurationOperations(Place place, String name, String version, String unstartable) {
        super(place, name, version);
        this.unstartable = unstartable;
    }

    private static ConfigureDataCenter to(String text) {
        return new ConfigureDataCenter(DATA_CENTER, Optional.of(text));
    }

    @Test
    @Order(1)
    void givesEveryNodeTheSettingsWhileClientsAreServed() throws Exception {
        ChangePlan plan = engine.plan(name, to(SETTINGS));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.settings())
                .extracting(setting -> setting.key() + " " + setting.effective().orElse("?"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).isEqualTo("concurrent_reads 24"))
                .anySatisfy(text -> assertThat(text).contains("read_request_timeout", "7000"));

        succeedUnderLoad(to(SETTINGS));

        assertHealthyWithEveryRow();
        assertInForce("concurrent_reads", "24");
        assertInForce("read_request_timeout", "7000");
    }

    /** Asks each node itself; old versions have the old name in their list of settings. */
    private void assertInForce(String setting, String value) throws Exception {
        ConnectionDetails details = engine.connection(name);
        for (InetSocketAddress node : details.contactPoints()) {
            try (CqlSession session =
                    Client.connect(details, node, details.password().reveal())) {
                List<String> values = new ArrayList<>();
                for (Row row : session.execute("SELECT name, value FROM system_views.settings")) {
                    if (row.getString("name").startsWith(setting)) {
                        values.add(String.valueOf(row.getString("value")));
                    }
                }
                assertThat(values).as(node + " " + setting).anySatisfy(found -> assertThat(found)
                        .startsWith(value));
            }
        }
    }

    @Test
    @Order(2)
    void findsWhatCassandraRefusesBeforeANodeIsTouched() throws Exception {
        List<String> before = processes();

        List<Problem> problems = engine.plan(
                        name, to("concurrent_reads: many\ncommitlog_sync: sometimes\nconcurent_writes: 8\n"))
                .problems();

        assertThat(problems)
                .extracting(problem -> ((ConfigurationRejected) problem).line())
                .containsExactly(1, 2, 3);
        assertThat(problems.get(0).text()).contains("does not take concurrent_reads", "many", "its default is 32");
        assertThat(problems.get(1).text()).contains("does not take commitlog_sync", "sometimes");
        assertThat(problems.get(2).text()).contains("has no setting concurent_writes. Did you mean concurrent_writes?");
        assertThat(processes()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void takesBackWhatANodeCannotStartWith() throws Exception {
        OperationSnapshot operation;
        try (Load load = Load.on(connect(), TABLE)) {
            operation = engine.await(engine.submit(name, to(unstartable)));
            assertThat(load.failures()).isEmpty();
        }

        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.FAILED);
        assertThat(operation.undone()).as(operation.toString()).isTrue();
        assertThat(operation.failure().orElseThrow().text()).contains("The configuration was taken back");
        assertHealthyWithEveryRow();
        assertInForce("concurrent_reads", "24");
        assertThat(cluster().spec().dataCenters().get(0).yamlFragment()).contains(SETTINGS);
        List<ConfigurationVersion> history = engine.configurationHistory(name, DATA_CENTER);
        assertThat(history).hasSize(3);
        assertThat(history.get(0).takenBack()).isPresent();
        assertThat(history.get(1).yamlFragment()).contains(SETTINGS);
    }
}
