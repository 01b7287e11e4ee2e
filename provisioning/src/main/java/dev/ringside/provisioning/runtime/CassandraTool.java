package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.Arrays;
import java.util.Optional;

/** Cassandra's own command-line tools that can be run beside a node. All but nodetool work on the files of a node that is stopped. */
public enum CassandraTool {
    NODETOOL("nodetool", "NodeTool"),
    SSTABLEDUMP("sstabledump", "SSTableExport"),
    SSTABLEEXPIREDBLOCKERS("sstableexpiredblockers", "SSTableExpiredBlockers"),
    SSTABLELEVELRESET("sstablelevelreset", "SSTableLevelResetter"),
    SSTABLEMETADATA("sstablemetadata", "SSTableMetadataViewer"),
    SSTABLEOFFLINERELEVEL("sstableofflinerelevel", "SSTableOfflineRelevel"),
    SSTABLEREPAIREDSET("sstablerepairedset", "SSTableRepairedAtSetter"),
    SSTABLESCRUB("sstablescrub", "StandaloneScrubber"),
    SSTABLESPLIT("sstablesplit", "StandaloneSplitter"),
    SSTABLEUTIL("sstableutil", "StandaloneSSTableUtil"),
    SSTABLEVERIFY("sstableverify", "StandaloneVerifier");

    private final String command;
    private final String simpleClass;

    CassandraTool(String command, String simpleClass) {
        this.command = command;
        this.simpleClass = simpleClass;
    }

    /** The tool a person means by {@code command}. */
    public static Optional<CassandraTool> of(String command) {
        return Arrays.stream(values())
                .filter(tool -> tool.command.equals(command))
                .findFirst();
    }

    /** What people type. */
    public String command() {
        return command;
    }

    /** The class in Cassandra's jars. */
    public String mainClass() {
        return "org.apache.cassandra.tools." + simpleClass;
    }

    /** Whether it works on the disks of a stopped node, not with a running one. */
    public boolean needsStoppedNode() {
        return this != NODETOOL;
    }

    /** Says that the tool is refused because the node whose files it needs runs. */
    public ProvisioningException nodeRuns(NodeName node) {
        return new ProvisioningException(new Problem.NotAllowed(
                "Node " + node + " runs, and " + command + " works on the files of a stopped node.",
                "Have the node stopped for it."));
    }
}
