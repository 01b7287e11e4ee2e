package dev.ringside.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {

    @Test
    void putsEachOptionOnALineOfItsOwnAndQuotesWhatAShellWouldChange() {
        ShellCommand command = new ShellCommand("ringside", "cluster", "update")
                .option("--cluster-name", "demo")
                .option("--yes")
                .list("--tags", List.of("cost center=it's 42", "a=b"))
                .list("--external-seed-nodes", List.of());

        assertThat(command.text())
                .isEqualTo(
                        """
                        ringside cluster update \\
                          --cluster-name demo \\
                          --yes \\
                          --tags 'cost center=it'\\''s 42' a=b \\
                          --external-seed-nodes ''""");
        assertThat(command.words())
                .containsExactly(
                        "ringside",
                        "cluster",
                        "update",
                        "--cluster-name",
                        "demo",
                        "--yes",
                        "--tags",
                        "cost center=it's 42",
                        "a=b",
                        "--external-seed-nodes",
                        "");
    }
}
