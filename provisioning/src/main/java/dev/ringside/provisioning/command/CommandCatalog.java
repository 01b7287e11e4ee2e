package dev.ringside.provisioning.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.command.CommandDescription.Argument;
import dev.ringside.provisioning.command.CommandDescription.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands people may run on nodes, and those they may look for in vain, each with what it does or why it is refused. */
public final class CommandCatalog {
    private static final String PATH = "/dev/ringside/resources/catalog/commands.yaml";
    private static final String NODETOOL = "nodetool";

    private record Row(@Nullable String tool, String name, String text, @Nullable List<Argument> arguments) {}

    private CommandCatalog() {}

    /** Those allowed first, by tool and name, then the refused ones. */
    public static List<CommandDescription> load() {
        List<CommandDescription> commands = new ArrayList<>();
        for (Row row : read()) {
            String tool = Optional.ofNullable(row.tool()).orElse(NODETOOL);
            commands.add(new CommandDescription(
                    tool,
                    row.name(),
                    effect(tool, row.name()),
                    row.text() + ".",
                    Optional.ofNullable(row.arguments()).orElse(List.of())));
        }
        CommandRules.refused()
                .forEach((name, why) ->
                        commands.add(new CommandDescription(NODETOOL, name, Effect.REFUSED, why, List.of())));
        return List.copyOf(commands);
    }

    private static Effect effect(String tool, String name) {
        if (!tool.equals(NODETOOL)) {
            return Effect.STOPS_NODE;
        }
        return CommandRules.onlyReads(name) ? Effect.READS : Effect.CHANGES;
    }

    private static List<Row> read() {
        try (InputStream in = Objects.requireNonNull(CommandCatalog.class.getResourceAsStream(PATH), PATH)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(PATH, e);
        }
    }
}
