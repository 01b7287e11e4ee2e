package dev.ringside.provisioning.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command people may know, described.
 *
 * @param tool {@code nodetool} or an sstable tool
 * @param name the tool's own command; the tool's name where it has none
 * @param text what it does; for a refused one, why it is
 * @param arguments what may follow it
 */
public record CommandDescription(String tool, String name, Effect effect, String text, List<Argument> arguments) {
    public CommandDescription {
        arguments = List.copyOf(arguments);
    }

    /** What running it means for the node. */
    public enum Effect {
        /** Leaves everything as it is. */
        READS,
        /** Changes something while the node serves. */
        CHANGES,
        /** The node is stopped meanwhile. */
        STOPS_NODE,
        /** The service does not allow it. */
        REFUSED
    }

    /**
     * What may follow a command.
     *
     * @param form as it is typed: {@code -st TOKEN}, {@code [keyspace [table ...]]}
     */
    public record Argument(String form, String text, boolean required) {}

    /** The words it begins with: {@code nodetool status}, {@code sstablemetadata}. */
    public String words() {
        return tool.equals(name) ? tool : tool + " " + name;
    }

    /** How it is typed, with everything that may follow. */
    public String usage() {
        return Stream.concat(
                        Stream.of(words()),
                        arguments.stream()
                                .map(argument ->
                                        argument.required() || argument.form().startsWith("[")
                                                ? argument.form()
                                                : "[" + argument.form() + "]"))
                .collect(Collectors.joining(" "));
    }

    /** The request that runs it on {@code host}, with what a person typed behind it. */
    public CommandRequest request(String host, String typed) {
        boolean offline = effect == Effect.STOPS_NODE;
        Stream<String> own = tool.equals(name) ? Stream.empty() : Stream.of(name);
        return new CommandRequest(
                host,
                tool,
                Stream.concat(own, CommandWords.of(typed).stream())
                        .map(word -> new CommandRequest.Argument(word, ""))
                        .toList(),
                offline,
                offline);
    }
}
