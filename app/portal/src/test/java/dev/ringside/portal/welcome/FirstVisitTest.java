package dev.ringside.portal.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.blade.Preferences;
import dev.ringside.provisioning.store.RingsideHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstVisitTest {
    private final Preferences preferences = Preferences.untilClosed();

    @Test
    void isWhereNothingHasEverBeen(@TempDir Path folder) {
        assertThat(FirstVisit.isNow(new RingsideHome(folder.resolve("absent")), preferences))
                .isTrue();
    }

    @Test
    void isNotWhereAClusterIs(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("clusters/demo"));

        assertThat(FirstVisit.isNow(new RingsideHome(folder), preferences)).isFalse();
    }

    @Test
    void isNotAgainOnceTheWelcomeWasLeft(@TempDir Path folder) {
        FirstVisit.isOver(preferences);

        assertThat(FirstVisit.isNow(new RingsideHome(folder), preferences)).isFalse();
    }
}
