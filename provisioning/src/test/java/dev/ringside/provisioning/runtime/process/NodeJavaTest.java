package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.runtime.host.JavaHomes;
import dev.ringside.provisioning.runtime.host.JavaInstallation;
import org.junit.jupiter.api.Test;

class NodeJavaTest {
    private final NodeJava java = new NodeJava(JavaHomes.ofThisComputer());

    private static CassandraVersion version(String line) {
        return Catalog.load().version(line).orElseThrow();
    }

    @Test
    void runsOldestCassandraOnJava8Only() throws Exception {
        assertThat(java.feature(version("3.11"))).isEqualTo(8);
        assertThat(java.feature(version("4.0"))).isEqualTo(Runtime.version().feature());
        assertThat(java.of(version("5.0"))).isEqualTo(JavaInstallation.own());
        assertThat(java.obstacle(version("4.0"))).isEmpty();
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJava8() {
        boolean here = JavaHomes.ofThisComputer().java8().isPresent();

        assertThat(java.obstacle(version("3.11")).isEmpty()).isEqualTo(here);
        java.obstacle(version("3.11")).ifPresent(problem -> {
            assertThat(problem).isInstanceOf(Problem.InvalidSpec.class);
            assertThat(problem.message()).contains("Cassandra 3.11 runs on Java 8", "none was found");
            assertThat(problem.remedy()).contains("Eclipse Temurin 8", "JAVA8_HOME", "Docker");
        });
    }
}
