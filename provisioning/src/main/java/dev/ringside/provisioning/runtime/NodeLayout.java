package dev.ringside.provisioning.runtime;

import java.util.List;

/** The folders of a node as the node's own process sees them; configuration is rendered with them. Absolute, with {@code /}. */
public record NodeLayout(
        String configuration,
        List<String> dataDirectories,
        String commitLog,
        String hints,
        String savedCaches,
        String cdcRaw,
        String logs) {
    public NodeLayout {
        dataDirectories = List.copyOf(dataDirectories);
    }
}
