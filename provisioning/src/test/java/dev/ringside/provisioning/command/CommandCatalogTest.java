package dev.ringside.provisioning.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.command.CommandDescription.Effect;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.runtime.CassandraTool;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandCatalogTest {
    private final List<CommandDescription> commands = CommandCatalog.load();

    private CommandDescription command(String name) {
        return commands.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void describesEveryCommandThatIsAllowedAndNoOther() {
        assertThat(commands)
                .filteredOn(each -> each.tool().equals("nodetool") && each.effect() != Effect.REFUSED)
                .extracting(CommandDescription::name)
                .containsExactlyElementsOf(CommandRules.allowed());
        assertThat(commands)
                .filteredOn(each -> each.effect() == Effect.STOPS_NODE)
                .extracting(CommandDescription::name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CassandraTool.values())
                        .filter(CassandraTool::needsStoppedNode)
                        .map(CassandraTool::command)
                        .toList());
    }

    @Test
    void makesRequestsThatTheRulesLetThrough() {
        for (CommandDescription each : commands) {
            boolean refused = CommandRules.problem(each.request("127.0.1.1", "shop orders"))
                    .isPresent();
            assertThat(refused).as(each.name()).isEqualTo(each.effect() == Effect.REFUSED);
        }
    }

    @Test
    void saysWhyACommandIsRefused() {
        assertThat(command("repair").text()).contains("repairs by itself");
        assertThat(CommandRules.problem(command("repair").request("127.0.1.1", ""))
                        .map(Problem::message)
                        .orElseThrow())
                .isEqualTo(command("repair").text());
    }

    @Test
    void showsHowACommandIsTyped() {
        assertThat(command("tablehistograms").usage()).isEqualTo("nodetool tablehistograms keyspace table");
        assertThat(command("status").usage()).isEqualTo("nodetool status [keyspace] [-r]");
        assertThat(command("sstableutil").usage()).startsWith("sstableutil keyspace table [-t TYPE]");
    }

    @Test
    void takesWhatIsTypedApartAsAShellDoes() {
        assertThat(command("getendpoints")
                        .request("127.0.1.1", "shop  orders \"two words\" 'it''s'")
                        .words())
                .containsExactly("getendpoints", "shop", "orders", "two words", "its");
        assertThat(command("info").request("127.0.1.1", "  ").words()).containsExactly("info");
    }
}
