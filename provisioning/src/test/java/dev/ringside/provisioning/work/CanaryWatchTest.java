package dev.ringside.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryWatchTest {
    private static final String START =
            "INFO  [main] 2026-11-27 06:47:13,010 CassandraDaemon.java:504 - JVM vendor/version: OpenJDK/17";
    private static final String AN_ERROR = "ERROR [main] 2026-11-27 06:47:14,594 CassandraDaemon.java:911 - Exception";

    @Test
    void findsTheErrorsOfThePresentStartOnly() {
        assertThat(CanaryWatch.errors(List.of(START, AN_ERROR, START, "WARN  [main] Something")))
                .isEmpty();
        assertThat(CanaryWatch.errors(List.of(START, "INFO  [main] Something", START, AN_ERROR)))
                .containsExactly(AN_ERROR);
    }

    @Test
    void takesNoOffenceAtWhat40SaysOfJmx() {
        assertThat(CanaryWatch.errors(List.of(
                        START,
                        "ERROR [main] 2026-11-27 06:47:14,594 StartupChecks.java:190 - cassandra.jmx.local.port missing"
                                + " from cassandra-env.sh, unable to start local JMX service.")))
                .isEmpty();
    }
}
