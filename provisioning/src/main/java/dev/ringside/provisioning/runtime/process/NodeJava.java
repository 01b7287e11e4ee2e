package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.host.JavaHomes;
import dev.ringside.provisioning.runtime.host.JavaInstallation;
import java.util.Optional;

/** Which Java runs which Cassandra: the product's own runs 4.0 and later; 3.11 was made for Java 8 and needs one. */
final class NodeJava {
    private static final int OLD_JAVA = 8;

    private final JavaHomes homes;

    NodeJava(JavaHomes homes) {
        this.homes = homes;
    }

    int feature(CassandraVersion version) {
        return runsOnOwn(version) ? JavaInstallation.own().feature() : OLD_JAVA;
    }

    /** Why that version cannot be run; empty when it can. */
    Optional<Problem> obstacle(CassandraVersion version) {
        return runsOnOwn(version) || homes.java8().isPresent() ? Optional.empty() : Optional.of(missing(version));
    }

    JavaInstallation of(CassandraVersion version) throws ProvisioningException {
        return runsOnOwn(version)
                ? JavaInstallation.own()
                : homes.java8().orElseThrow(() -> new ProvisioningException(missing(version)));
    }

    private static boolean runsOnOwn(CassandraVersion version) {
        return version.isAtLeast(4, 0);
    }

    private Problem missing(CassandraVersion version) {
        return new Problem.InvalidSpec(
                "cassandraVersion",
                "Cassandra " + version.line() + " runs on Java 8, update 301 or later, and none was found "
                        + homes.places() + ".",
                "Install one, for example Eclipse Temurin 8, and set " + JavaHomes.VARIABLE
                        + " to its folder; or run the cluster on Docker.");
    }
}
