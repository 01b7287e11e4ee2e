package dev.ringside.provisioning.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {

    @Test
    void aSmallHeapGetsTheCollectorAndCompilerThatCostLeast() {
        assertThat(options(Configurations.usual()))
                .contains("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=2")
                .doesNotContain("-XX:+UseG1GC");
    }

    @Test
    void aLargeHeapGetsG1AndTheFullCompiler() {
        assertThat(options(Configurations.usual().sku("Standard_E16s_v5")))
                .contains("-Xmx1024m", "-XX:+UseG1GC", "-XX:ActiveProcessorCount=4")
                .doesNotContain("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void packagesAreOpenedAsTheJavaVersionNeeds() {
        assertThat(options(Configurations.usual().java(17)))
                .contains("--add-opens=java.base/java.nio=ALL-UNNAMED", "-Djava.security.manager=allow");
        assertThat(options(Configurations.usual().line("4.0").java(11)))
                .contains("--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED")
                .doesNotContain("--add-opens=java.base/java.nio=ALL-UNNAMED", "-Djava.security.manager=allow");
        assertThat(options(Configurations.usual().line("3.11").java(8)))
                .noneMatch(option -> option.startsWith("--add-"));
    }

    @Test
    void jmxIsTheJdksOwnWithPasswordAndAccessFiles() {
        assertThat(options(Configurations.usual()))
                .contains(
                        "-Dcom.sun.management.jmxremote.port=7199",
                        "-Dcom.sun.management.jmxremote.rmi.port=7199",
                        "-Dcom.sun.management.jmxremote.authenticate=true",
                        "-Dcom.sun.management.jmxremote.password.file=/n/conf/jmxremote.password",
                        "-Dcom.sun.management.jmxremote.access.file=/n/conf/jmxremote.access",
                        "-Djava.rmi.server.hostname=127.20.0.11")
                .noneMatch(option -> option.startsWith("-Dcom.sun.management.jmxremote.host="));
    }

    @Test
    void shortWaitsAreForTheFirstStartOnly() {
        List<String> first = options(Configurations.usual().firstStart(true, 1L));
        List<String> others = options(Configurations.usual().firstStart(false, 1L));
        List<String> ordinary = options(Configurations.usual());

        assertThat(options(Configurations.usual().firstStartInANewDataCenter(1L)))
                .isEqualTo(ordinary)
                .contains("-Dcassandra.reset_bootstrap_progress=false");
        assertThat(options(Configurations.usual().line("4.1")))
                .noneMatch(option -> option.contains("reset_bootstrap_progress"));

        assertThat(first)
                .contains(
                        "-Dcassandra.skip_wait_for_gossip_to_settle=0",
                        "-Dcassandra.superuser_setup_delay_ms=250",
                        "-Dcassandra.system_auth.default_rf=3");
        assertThat(others)
                .contains("-Dcassandra.skip_wait_for_gossip_to_settle=0", "-Dcassandra.superuser_setup_delay_ms=1500");
        assertThat(ordinary)
                .filteredOn(option -> option.startsWith("-Dcassandra."))
                .containsExactly("-Dcassandra.ring_delay_ms=10000", "-Dcassandra.reset_bootstrap_progress=false");
        assertThat(options(Configurations.usual().line("4.0").firstStart(true, 1L)))
                .noneMatch(option -> option.contains("default_rf"));
    }

    @Test
    void noOptionHoldsASecret() {
        assertThat(options(Configurations.usual().firstStart(true, 1L)))
                .noneMatch(option -> option.contains(Configurations.JMX_PASSWORD)
                        || option.contains(Configurations.KEY_STORE_PASSWORD));
    }

    private static List<String> options(Configurations configuration) {
        return JvmOptions.render(configuration.build());
    }
}
