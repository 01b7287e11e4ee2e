package dev.ringside.provisioning.datacenter;

import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * A Cassandra configuration a data center was given at some time. The newest that was not taken back is in force.
 *
 * @param number from 1, rising
 * @param operation what gave it; empty for the one before the first change
 * @param yamlFragment its text; empty when nothing was overridden
 * @param takenBack why nodes were given the one before again; empty when they were not
 */
public record ConfigurationVersion(
        int number,
        Instant at,
        Optional<OperationId> operation,
        Optional<String> yamlFragment,
        Optional<Problem> takenBack) {

    /** The same, taken back because of {@code reason}. */
    public ConfigurationVersion takenBackFor(Problem reason) {
        return new ConfigurationVersion(number, at, operation, yamlFragment, Optional.of(reason));
    }
}
