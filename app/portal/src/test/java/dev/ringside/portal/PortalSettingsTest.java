package dev.ringside.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalSettingsTest {
    @TempDir
    Path home;

    @Test
    void remembersChoicesForTheNextStart() {
        settings().setAppearance(Appearance.DARK);
        settings().setClosingExplained();
        assertThat(settings().appearance()).contains(Appearance.DARK);
        assertThat(settings().isClosingExplained()).isTrue();
    }

    @Test
    void hasNoChoiceAtFirstAndMakesNoFolderByReading() {
        assertThat(settings().appearance()).isEmpty();
        assertThat(settings().isClosingExplained()).isFalse();
        assertThat(home.resolve("new")).doesNotExist();
    }

    @Test
    void doesNotUndoWhatAnotherPortalRemembered() {
        PortalSettings one = settings();
        PortalSettings other = settings();
        one.setAppearance(Appearance.DARK);
        other.setClosingExplained();
        assertThat(one.appearance()).contains(Appearance.DARK);
        assertThat(one.isClosingExplained()).isTrue();
    }

    @Test
    void startsAllTheSameWithAnUnreadableFile() throws IOException {
        Files.createDirectories(home.resolve("new"));
        Files.writeString(home.resolve("new/portal.properties"), "appearance=\\u12");
        assertThat(settings().appearance()).isEmpty();
    }

    private PortalSettings settings() {
        return new PortalSettings(home.resolve("new").resolve("portal.properties"));
    }
}
