package dev.ringside.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.Catalogs;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestValidationTest {
    private static final long GIB = 1024L * 1024 * 1024;
    private static final Catalog CATALOG = Catalog.load();

    private static Subscription computer(long memory, long disk) {
        return new Subscription(
                "simulated", "This computer", RuntimeKind.SIMULATED, Optional.empty(), 8, 64 * GIB, memory, disk);
    }

    private static List<String> texts(CreateClusterRequest request, Subscription place) {
        return RequestValidation.problems(request, CATALOG, Optional.of(place)).stream()
                .map(Problem::text)
                .toList();
    }

    private static CreateClusterRequest with(String version, int nodes, String sku) {
        return SimulatedEngines.request("demo", RuntimeKind.SIMULATED, version, nodes, sku);
    }

    private final Subscription ample = computer(64 * GIB, 100 * GIB);

    @Test
    void acceptsTheDefaults() {
        assertThat(texts(SimulatedEngines.request("demo"), ample)).isEmpty();
    }

    @Test
    void refusesFewerThanThreeNodesInTheServicesWords() {
        assertThat(texts(with("5.0", 2, Catalog.DEFAULT_SKU), ample))
                .containsExactly("Node count cannot be less than 3. Choose 3 or more nodes.");
    }

    @Test
    void listsTheVersionsWhenOneIsUnknown() {
        assertThat(texts(with("6.6", 3, Catalog.DEFAULT_SKU), ample))
                .containsExactly("Cassandra version '6.6' is not known. Choose one of: 3.11, 4.0, 4.1, 5.0.");
    }

    @Test
    void saysThatAVersionOfTheCatalogCannotBeCreatedYet() {
        CreateClusterRequest request = with("3.11", 3, Catalog.DEFAULT_SKU);
        assertThat(RequestValidation.problems(
                        request, Catalogs.where("3.11", List.of(RuntimeKind.DOCKER)), Optional.of(ample)))
                .singleElement()
                .extracting(Problem::text)
                .asString()
                .contains("Cassandra 3.11 cannot be created on the simulated runtime", "4.0, 4.1, 5.0");
    }

    @Test
    void findsWhatTheServiceRefusesInAConfigurationAtItsPlace() {
        CreateClusterRequest sound = SimulatedEngines.request("demo");
        DataCenterSpec dataCenter = sound.spec().dataCenters().get(0);
        String text = "concurrent_reads: 24\ncluster_name: mine\nnum_tokens: 8\n";
        CreateClusterRequest request = new CreateClusterRequest(
                sound.spec().withDataCenter(dataCenter.withYamlFragment(Optional.of(text))), sound.adminPassword());

        assertThat(texts(request, ample))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Line 2: ").contains("cluster_name"),
                        second -> assertThat(second).startsWith("Line 3: ").contains("num_tokens"));
    }

    @Test
    void listsTheSkusWhenOneIsUnknown() {
        assertThat(texts(with("5.0", 3, "Standard_Z1"), ample))
                .singleElement()
                .asString()
                .contains("SKU 'Standard_Z1' is not known", "Standard_D8s_v4");
    }

    @Test
    void refusesAnEmptyPasswordAndTheWellKnownOne() {
        CreateClusterRequest request = SimulatedEngines.request("demo");
        assertThat(texts(new CreateClusterRequest(request.spec(), new Secret("")), ample))
                .singleElement()
                .asString()
                .contains("password is empty");
        assertThat(texts(new CreateClusterRequest(request.spec(), new Secret("cassandra")), ample))
                .singleElement()
                .asString()
                .contains("well-known default");
    }

    @Test
    void refusesAPasswordOfWhichCassandraWouldIgnoreTheEnd() {
        CreateClusterRequest request = SimulatedEngines.request("demo");
        assertThat(texts(new CreateClusterRequest(request.spec(), new Secret("x".repeat(73))), ample))
                .singleElement()
                .asString()
                .contains("longer than 72 bytes");
    }

    @Test
    void refusesAFullDisk() {
        assertThat(texts(SimulatedEngines.request("demo"), computer(64 * GIB, 100L * 1024 * 1024)))
                .singleElement()
                .asString()
                .contains("100 MiB of disk free", "RINGSIDE_HOME");
    }

    @Test
    void namesTheLargestClusterThatFits() {
        assertThat(RequestValidation.problems(
                        with("5.0", 12, Catalog.DEFAULT_SKU), CATALOG, Optional.of(computer(8 * GIB, 100 * GIB))))
                .singleElement()
                .isInstanceOfSatisfying(Problem.NotEnoughMemory.class, problem -> {
                    assertThat(problem.largestFit()).isEqualTo(6);
                    assertThat(problem.remedy()).contains("at most 6 nodes");
                });
    }
}
