package dev.ringside.provisioning.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRulesTest {
    private static CommandRequest nodetool(String... words) {
        return request("nodetool", false, false, words);
    }

    private static CommandRequest request(String command, boolean stopStart, boolean readWrite, String... words) {
        List<CommandRequest.Argument> arguments = Arrays.stream(words)
                .map(word -> new CommandRequest.Argument(word, ""))
                .toList();
        return new CommandRequest("127.0.1.11", command, arguments, stopStart, readWrite);
    }

    private static Problem refusal(CommandRequest request) {
        return CommandRules.problem(request).orElseThrow();
    }

    @Test
    void rendersArgumentsAsTheServiceDoes() {
        CommandRequest request = new CommandRequest(
                "127.0.1.11",
                "nodetool",
                List.of(
                        new CommandRequest.Argument("rebuild_index", ""),
                        new CommandRequest.Argument("shop", "orders  by_item"),
                        new CommandRequest.Argument("-st", "65678794")),
                false,
                false);

        assertThat(request.text()).isEqualTo("nodetool rebuild_index shop orders by_item -st 65678794");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "tablestats", "netstats", "version"})
    void letsWhatOnlyReadsRunAtAnyTime(String command) {
        assertThat(CommandRules.problem(nodetool(command))).isEmpty();
        assertThat(CommandRules.onlyReads(nodetool(command))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compact", "flush", "cleanup", "rebuild", "truncatehints"})
    void knowsWhatChangesSomething(String command) {
        assertThat(CommandRules.problem(nodetool(command))).isEmpty();
        assertThat(CommandRules.onlyReads(nodetool(command))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repair | the service repairs by itself",
                "decommission | decided by the data center's node count",
                "assassinate | decided by the data center's node count",
                "snapshot | taken by the service's backups",
                "stopdaemon | take the node away",
                "disablegossip | take the node away",
                "sjk | not among the commands it supports",
            })
    void saysWhyTheServiceRefusesAndWhatItSupports(String command, String reason) {
        Problem refusal = refusal(nodetool(command));

        assertThat(refusal).isInstanceOf(Problem.NotAllowed.class);
        assertThat(refusal.message())
                .startsWith("The service refuses nodetool " + command + ": ")
                .contains(reason);
        assertThat(refusal.remedy()).startsWith("It supports ").contains("status", "compact");
    }

    /** Else a connection of one's own could be had by nodetool's first options. */
    @Test
    void wantsNodetoolsCommandFirst() {
        assertThat(refusal(nodetool("-h", "other.host", "status")).message()).contains("nodetool -h");
    }

    @Test
    void wantsToKnowWhatNodetoolIsToDo() {
        assertThat(refusal(nodetool()).remedy()).contains("--arguments status=\"\"");
    }

    @Test
    void stopsNoNodeForNodetool() {
        assertThat(refusal(request("nodetool", true, true, "status")))
                .isEqualTo(new Problem.InvalidSpec(
                        "cassandra-stop-start",
                        "nodetool asks a running node, so the node cannot be stopped for it.",
                        "Leave --cassandra-stop-start out."));
    }

    @ParameterizedTest
    @CsvSource({"false,false,cassandra-stop-start", "false,true,cassandra-stop-start", "true,false,readwrite"})
    void wantsBothFlagsForTheToolsThatWorkOnFiles(boolean stopStart, boolean readWrite, String field) {
        Problem refusal = refusal(request("sstablescrub", stopStart, readWrite, "shop", "orders"));

        assertThat(refusal).isInstanceOfSatisfying(Problem.InvalidSpec.class, problem -> assertThat(problem.field())
                .isEqualTo(field));
        assertThat(refusal.remedy()).contains("--cassandra-stop-start true and --readwrite true");
    }

    @Test
    void namesTheServicesCommandsThatDoNotExistHere() {
        assertThat(refusal(request("sstable-delete", true, true)).message())
                .isEqualTo("The service's command sstable-delete does not exist here.");
        assertThat(refusal(request("rm", true, true)).message()).isEqualTo("There is no command 'rm'.");
    }

    @Test
    void tellsItsOwnToolFromTheServices() {
        assertThat(CommandRules.isOfService(request("sstablemetadata", true, true, "x")))
                .isTrue();
        assertThat(CommandRules.isOfService(request("sstabledump", true, true, "x")))
                .isFalse();
    }
}
