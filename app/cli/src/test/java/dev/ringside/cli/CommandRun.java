package dev.ringside.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands in process on a scripted engine and keeps what they printed. */
final class CommandRun {
    final ScriptedEngine engine = new ScriptedEngine();
    final Map<String, String> environment = new HashMap<>();
    final List<List<String>> detached = new ArrayList<>();
    String input = "";
    Terminal terminal = Terminal.NONE;

    String out = "";
    String err = "";
    int exitCode = -1;

    /** Runs one command; the words must hold no spaces. */
    CommandRun run(String words) {
        return runAll(words.split(" "));
    }

    CommandRun runAll(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        CliSession session = new CliSession(
                () -> engine,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(outBytes, true, UTF_8),
                new PrintStream(errBytes, true, UTF_8),
                environment,
                Path.of(""),
                terminal,
                command -> {
                    detached.add(command);
                    return "background.log";
                });
        exitCode = CommandLines.execute(session, arguments);
        out = outBytes.toString(UTF_8);
        err = errBytes.toString(UTF_8);
        return this;
    }

    /** The next change of cluster {@code demo} is an operation of that kind and ends so. */
    void changeWillEnd(OperationKind kind, OperationState state) {
        engine.publishOperations(Operations.running(new OperationId("change-1"), kind, new ClusterName("demo")));
        engine.endOperationsWith(state);
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }
}
