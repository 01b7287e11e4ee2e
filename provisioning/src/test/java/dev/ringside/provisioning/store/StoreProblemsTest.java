package dev.ringside.provisioning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class StoreProblemsTest {

    private static String unusable(IOException cause) {
        return StoreProblems.unusable(new UncheckedIOException(cause)).text();
    }

    @Test
    void saysWhyTheStateFolderCannotBeUsedAndWhatToDo() {
        assertThat(unusable(new NoSuchFileException("/proc/nope")))
                .startsWith("/proc/nope cannot be written: it does not exist and cannot be made.")
                .contains("set RINGSIDE_HOME to another folder");
        assertThat(unusable(new FileAlreadyExistsException("/tmp/file")))
                .startsWith("/tmp/file cannot be written: a file of that name is in the way.");
        assertThat(unusable(new AccessDeniedException("/root"))).startsWith("No permission to write /root.");
        assertThat(unusable(new IOException("No space left on device"))).startsWith("The disk is full:");
    }
}
