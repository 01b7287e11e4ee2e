package dev.ringside.provisioning.problem;

import java.util.List;

/**
 * A failure people can act on. {@link #code()} is stable and short, {@link #message()} says what happened and why, {@link #remedy()}
 * says what to do. None of the texts ever contains a secret.
 */
public sealed interface Problem {

    /** A stable identifier such as {@code NotEnoughMemory}, in the style of Azure's error codes. */
    default String code() {
        return getClass().getSimpleName();
    }

    /** What happened and why, as full sentences. */
    String message();

    /** What the person can do about it, as full sentences. */
    String remedy();

    /** The text for a terminal or a log: message and remedy. */
    default String text() {
        return message() + " " + remedy();
    }

    /** A value in a request breaks a rule; {@code field} is the form's or argument's name, such as {@code clusterName}. */
    record InvalidSpec(String field, String message, String remedy) implements Problem {}

    /**
     * A Cassandra configuration cannot be taken as it is.
     *
     * @param line where in its text, from 1; 0 when no place is known
     * @param column from 1; 0 when no place is known
     * @param key the setting it is about; empty when it is about none or more than one
     */
    record ConfigurationRejected(int line, int column, String key, String message, String remedy) implements Problem {
        @Override
        public String text() {
            return (line > 0 ? "Line " + line + ": " : "") + message + " " + remedy;
        }
    }

    /** Something with that name exists already. */
    record AlreadyExists(String message, String remedy) implements Problem {}

    /** Nothing with that name exists. */
    record NotFound(String message, String remedy) implements Problem {}

    /** Another operation, maybe of another process, holds the cluster. */
    record ClusterBusy(String message, String remedy) implements Problem {}

    /** The nodes asked for do not fit in memory. Amounts in bytes; {@code largestFit} is the node count that would fit. */
    record NotEnoughMemory(long needed, long available, int largestFit, String message, String remedy)
            implements Problem {}

    /** The disk has less room than needed, or is full. */
    record DiskFull(String message, String remedy) implements Problem {}

    /** Addresses or ports are taken; {@code owners} names who holds them where the system tells. */
    record AddressInUse(List<String> owners, String message, String remedy) implements Problem {}

    /** The runtime, for example the Docker engine, does not answer or does not fit. */
    record RuntimeUnavailable(String message, String remedy) implements Problem {}

    /** A container image is neither present nor can it be pulled. */
    record ImageUnavailable(String image, String message, String remedy) implements Problem {}

    /** Cassandra's jars are neither in the cache nor can they be downloaded. */
    record ArtifactUnavailable(String artifact, String message, String remedy) implements Problem {}

    /** A node did not start or died; {@code log} holds its last lines. */
    record NodeFailed(String node, List<String> log, String message, String remedy) implements Problem {
        public NodeFailed {
            log = List.copyOf(log);
        }
    }

    /** Nodes are not in the state a change needs: down, not seeing each other, busy; {@code findings} names each. */
    record NodesNotReady(List<String> findings, String message, String remedy) implements Problem {
        public NodesNotReady {
            findings = List.copyOf(findings);
        }
    }

    /** A node's disk is gone or empty, although it held data. */
    record DiskLost(String node, String message, String remedy) implements Problem {}

    /** A rule of the service or of Cassandra forbids it as things are. */
    record NotAllowed(String message, String remedy) implements Problem {}

    /** The replication of these keyspaces forbids it. */
    record ReplicationForbids(List<String> keyspaces, String message, String remedy) implements Problem {
        public ReplicationForbids {
            keyspaces = List.copyOf(keyspaces);
        }
    }

    /** Something made no progress for too long. */
    record Stalled(String message, String remedy) implements Problem {}

    /** The saved state of a cluster cannot be read or belongs to something else. */
    record StateDamaged(String file, String message, String remedy) implements Problem {}

    /** The operation was canceled by a person. */
    record CanceledByUser(String message, String remedy) implements Problem {}

    /** Anything not foreseen; the log has the stack trace under the operation's id. */
    record Unexpected(String message, String remedy) implements Problem {}
}
