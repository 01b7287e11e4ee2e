package dev.ringside.provisioning.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service's {@code CommandPostBody}.
 *
 * @param host the address or the name of the node it runs on
 * @param command the tool: {@code nodetool}, {@code sstablemetadata}
 * @param arguments in order
 * @param cassandraStopStart whether Cassandra is stopped on the node while the command runs, and started again
 * @param readWrite whether the command may write to the node's disks
 */
public record CommandRequest(
        String host, String command, List<Argument> arguments, boolean cassandraStopStart, boolean readWrite) {

    public CommandRequest {
        arguments = List.copyOf(arguments);
    }

    /**
     * One entry of the service's map of arguments.
     *
     * @param value empty for a word that stands alone; else words separated by blanks
     */
    public record Argument(String key, String value) {
        private Stream<String> words() {
            return Stream.concat(Stream.of(key), Stream.of(value.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty());
        }
    }

    /** What follows the command: each key, and after it the words of its value. */
    public List<String> words() {
        return arguments.stream().flatMap(Argument::words).toList();
    }

    /** The command as it would be typed on the node. */
    public String text() {
        return Stream.concat(Stream.of(command), words().stream()).collect(Collectors.joining(" "));
    }
}
