package dev.ringside.provisioning.runtime.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import java.io.DataInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderTrialTest {
    private static final int JAVA_8 = 52;

    @ParameterizedTest
    @ValueSource(strings = {"LoaderMain.class", "LoaderAttempt.class"})
    void whatRunsBesideCassandraRunsOnTheOldestJavaOfItsImages(String name) throws Exception {
        try (InputStream stream = LoaderTrial.class.getResourceAsStream(name);
                DataInputStream header = new DataInputStream(stream)) {
            header.readInt();
            header.readUnsignedShort();
            assertThat(header.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @Test
    void readsWhatTheLoaderSaysAmongWhatItLogs() throws Exception {
        LoaderVerdict verdict = LoaderTrial.verdict(new CommandResult(
                0,
                """
                        WARNING: something of the JVM
                        ringside\tknown\tconcurrent_reads\t
                        ringside\tdefault\tconcurrent_reads\t32
                        ringside\tcomplaint\tzork\tInvalid yaml. Please remove properties [zork] from your cassandra.yaml
                        ringside\tcomplaint\t-\tIt is bad\u2028altogether
                        ringside\teffective\tconcurrent_reads\t24
                        ringside\tdone\t-\t
                        """,
                ""));

        assertThat(verdict.known()).containsExactly("concurrent_reads");
        assertThat(verdict.defaults()).containsEntry("concurrent_reads", "32");
        assertThat(verdict.effective()).containsEntry("concurrent_reads", "24");
        assertThat(verdict.complaints())
                .extracting(complaint -> complaint.key().orElse("none") + ": " + complaint.message())
                .containsExactly(
                        "zork: Invalid yaml. Please remove properties [zork] from your cassandra.yaml",
                        "none: It is bad altogether");
    }

    @Test
    void saysWhatTheJavaSaidThatGaveNoVerdict() {
        assertThatThrownBy(() -> LoaderTrial.verdict(
                        new CommandResult(1, "ringside\tknown\ta\t\n", "Error: could not reserve heap\n")))
                .hasMessageContaining("ended with code 1: Error: could not reserve heap")
                .hasMessageContaining("try again");
    }

    @Test
    void leavesOnlyWhatIsAboutTheSetting() {
        assertThat(
                        LoaderWords.plain(
                                """
                                Invalid yaml: file:/tmp/x/tried.yaml
                                 Error: Cannot create property=memtable_allocation_type for JavaBean=org.apache.cassandra.config.Config@30bcf3c1
                                 in 'reader', line 2, column 2:
                                     cluster_name: "six"
                                     ^
                                Unable to find enum value 'offheap_objectz' for enum class: org.apache.cassandra.config.Config$MemtableAllocationType
                                 in 'reader', line 39, column 28:
                                     memtable_allocation_type: offheap_objectz
                                                               ^
                                """))
                .isEqualTo("Unable to find enum value 'offheap_objectz' for enum class: MemtableAllocationType");
        assertThat(LoaderWords.plain("memtable_heap_space must be positive, but was 0MiB"))
                .isEqualTo("memtable_heap_space must be positive, but was 0MiB");
    }
}
