package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class RingsideCommandTest {
    private final CommandRun ringside = new CommandRun();

    @Test
    void offersOnlyWhatWorks() {
        ringside.run("cluster --help");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.out)
                .contains(
                        "create",
                        "list",
                        "show",
                        "status",
                        "deallocate",
                        "start",
                        "update",
                        "invoke-command",
                        "delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "cluster create --help", "operation resume -h", "cqlsh --help", "quickstart --help"})
    void helpGoesToStandardOutput(String command) {
        ringside.run(command);

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.out).startsWith("Usage: ringside");
        assertThat(ringside.err).isEmpty();
    }

    @Test
    void knowsEachCommandByItsName() {
        assertThat(RingsideCommand.commandsFor("--help")).hasSize(9).allSatisfy(command -> assertThat(
                        RingsideCommand.commandsFor(
                                command.getAnnotation(Command.class).name()))
                .containsExactly(command));
    }

    @Test
    void guessesAMistypedCommandOfTheFirstLevel() {
        ringside.run("clutser list");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("Did you mean").contains("cluster");
    }

    @Test
    void tellsItsVersion() {
        assertThat(ringside.run("--version").out).startsWith("ringside ").contains("Java ");
    }

    @Test
    void guessesAMistypedCommand() {
        ringside.run("cluster crate");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("Did you mean create");
    }

    @Test
    void quickstartSaysThatItsClusterExistsAndHowToConnect() {
        ringside.engine.publishClusters(Snapshots.healthy("quickstart"));

        ringside.run("quickstart");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.created()).isEmpty();
        assertThat(ringside.out)
                .contains("Cluster quickstart exists already: Cassandra 5.0, 3 nodes in 3 racks, all healthy")
                .contains("127.0.1.2:9042  rack1  Healthy")
                .contains("./ringside cqlsh -c quickstart")
                .contains("new InetSocketAddress(\"127.0.1.2\", 9042)")
                .contains("withLocalDatacenter(\"datacenter-1\")")
                .doesNotContain("scripted");
    }

    @Test
    void quickstartExplainsADamagedCluster() {
        var everything = Snapshots.everything(1);
        ringside.engine.publish(everything);

        ringside.run("quickstart -c legacy");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("(StateDamaged)", "Nothing in it was changed");
        assertThat(ringside.engine.created()).isEmpty();
    }

    @Test
    void quickstartRefusesAnUnknownRuntime() {
        ringside.run("quickstart --runtime podman");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("no subscription 'podman'");
    }
}
