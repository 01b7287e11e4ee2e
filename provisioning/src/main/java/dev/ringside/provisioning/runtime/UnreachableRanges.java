package dev.ringside.provisioning.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The address ranges a node must not reach, because the peering of its virtual network with theirs was removed. They are told to the
 * runtime in a file of the node's configuration, one a line, so that they hold over restarts as all else a node is told.
 */
public final class UnreachableRanges {
    /** The file's name; there is none where a node may reach everything. */
    public static final String FILE = "unreachable-ranges";

    private UnreachableRanges() {}

    /** @param ranges as {@code 10.20.2.0/24} */
    public static ConfigurationFile file(List<String> ranges) {
        return new ConfigurationFile(FILE, (String.join("\n", ranges) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The ranges in the configuration of {@code blueprint}. */
    public static List<String> of(NodeBlueprint blueprint) {
        return blueprint.files().stream()
                .filter(file -> file.name().equals(FILE))
                .flatMap(file -> new String(file.content(), StandardCharsets.UTF_8).lines())
                .toList();
    }
}
