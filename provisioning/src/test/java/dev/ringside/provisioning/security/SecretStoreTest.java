package dev.ringside.provisioning.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretStoreTest {
    private static final ClusterSecrets SECRETS =
            new ClusterSecrets(new Secret("it's: \"odd\" #1 ü\n"), new Secret("123456"), new Secret("true"));

    private final Path root;
    private final SecretStore store;

    SecretStoreTest(@TempDir Path root) {
        this.root = root;
        this.store = new SecretStore(root.resolve("clusters/c1"));
    }

    @Test
    void hasNothingBeforeAnythingWasSaved() throws Exception {
        assertThat(store.load()).isEmpty();
    }

    @Test
    void givesBackWhatWasSavedWhateverCharactersItHas() throws Exception {
        store.save(SECRETS);
        assertThat(new SecretStore(root.resolve("clusters/c1")).load()).contains(SECRETS);
    }

    @Test
    void keepsFileAndFolderForTheOwnerOnly() throws Exception {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        store.save(SECRETS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("clusters/c1"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "adminPassword: hunter2",
                "adminPassword: hunter2\njmxPassword: 7\nkeyStorePassword: k",
                "adminPassword: [hunter2\n  oops: }",
                "adminPassword: \"hunter2",
                "- hunter2",
                "\u0000\u0001hunter2"
            })
    void namesADamagedFileButNeverQuotesIt(String content) throws Exception {
        store.save(SECRETS);
        Files.writeString(store.file(), content);

        ProvisioningException failure = catchThrowableOfType(ProvisioningException.class, store::load);

        assertThat(failure.problem()).isInstanceOfSatisfying(Problem.StateDamaged.class, problem -> {
            assertThat(problem.file()).isEqualTo(store.file().toString());
            assertThat(problem.text()).contains(store.file().toString());
        });
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("hunter2");
        assertThat(store.file()).hasContent(content);
    }
}
