package dev.ringside.cqlsh.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.input.StatementSplitter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyCommandTest {

    @Test
    void readsNamesFilesAndOptions() {
        CopyCommand command = parse(
                        "COPY \"Ks\".t (A, \"B c\") FROM 'it''s.csv' WITH HEADER = true AND delimiter=';' AND TTL = -1;")
                .orElseThrow();
        assertThat(command.keyspace()).hasValue("Ks");
        assertThat(command.table()).isEqualTo("t");
        assertThat(command.columns()).containsExactly("a", "B c");
        assertThat(command.in()).isTrue();
        assertThat(command.file()).hasValue("it's.csv");
        assertThat(command.options())
                .containsEntry("header", "true")
                .containsEntry("delimiter", ";")
                .containsEntry("ttl", "-1");
        assertThat(parse("copy t to stdout").orElseThrow().file()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY",
                "COPY t",
                "COPY t TO",
                "COPY t TO STDIN",
                "COPY t FROM STDOUT",
                "COPY t FROM 'a' WITH",
                "COPY t FROM 'a' WITH x",
                "COPY t FROM 'a' WITH x = ",
                "COPY t () FROM 'a'",
                "COPY ks. FROM 'a'",
                "COPY t FROM file"
            })
    void refusesWhatIsNoCopy(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void knowsTheOptionsThatDoNotExist() throws Exception {
        CopyOptions options = new CopyOptions(
                parse("COPY t TO STDOUT WITH speed = 9 AND colour = 'red' AND pagesize = 5")
                        .orElseThrow()
                        .options(),
                "%Y");
        assertThat(options.unknown).isEqualTo(new TreeSet<>(List.of("colour", "speed")));
        assertThat(options.pageSize).isEqualTo(5);
    }

    private static Optional<CopyCommand> parse(String text) {
        return CopyCommand.parse(StatementSplitter.split(text).get(0));
    }
}
