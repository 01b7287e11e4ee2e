package dev.ringside.cli.output;

import dev.ringside.provisioning.runtime.CollectedOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a command on a node, as the service really answers: more than {@code CommandOutput} of its specification. */
public final class CommandDocuments {
    private CommandDocuments() {}

    public static Document of(int exitCode, CollectedOutput output) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("commandErrorOutput", output.errors());
        value.put("commandOutput", output.output());
        value.put("exitCode", exitCode);
        return new Document(value, List.of());
    }
}
