package dev.ringside.provisioning.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingPasswordsTest {
    private static final Secret SECRET = new Secret("it's: \"odd\" #1 ü\n");
    private final String reference = UUID.randomUUID().toString();

    @TempDir
    Path cluster;

    @Test
    void givesBackEachPasswordByItsReferenceUntilAllAreForgotten() throws Exception {
        PendingPasswords pending = new PendingPasswords(cluster);
        assertThat(pending.all()).isEmpty();
        pending.forget();

        pending.keep(reference, SECRET);
        pending.keep(UUID.randomUUID().toString(), new Secret("other"));
        assertThat(new PendingPasswords(cluster).find(reference)).contains(SECRET);
        assertThat(pending.all()).containsExactlyInAnyOrder(SECRET, new Secret("other"));

        pending.forget();
        assertThat(pending.find(reference)).isEmpty();
        assertThat(pending.all()).isEqualTo(List.of());
    }

    @Test
    void keepsThemForTheOwnerOnly() throws Exception {
        assumeTrue(cluster.getFileSystem().supportedFileAttributeViews().contains("posix"));
        new PendingPasswords(cluster).keep(reference, SECRET);
        try (Stream<Path> files = Files.walk(cluster)) {
            assertThat(files.filter(path -> !path.equals(cluster)).toList())
                    .hasSize(2)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void isNotLedElsewhereByAReference() {
        assertThatThrownBy(() -> new PendingPasswords(cluster).find("../secrets.yaml"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
