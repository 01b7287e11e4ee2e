package dev.ringside.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemAppearanceTest {
    @TempDir
    Path home;

    @Test
    void followsMacOs() {
        assertThat(on("Mac OS X", Map.of(), Optional.of("Dark\n"))).contains(Appearance.DARK);
        assertThat(on("Mac OS X", Map.of(), Optional.empty())).contains(Appearance.LIGHT);
    }

    @Test
    void followsWindows() {
        assertThat(on("Windows 11", Map.of(), Optional.of("AppsUseLightTheme REG_DWORD 0x0")))
                .contains(Appearance.DARK);
        assertThat(on("Windows 11", Map.of(), Optional.of("AppsUseLightTheme REG_DWORD 0x1")))
                .contains(Appearance.LIGHT);
    }

    @Test
    void followsGnome() {
        assertThat(on("Linux", Map.of(), Optional.of("'prefer-dark'\n"))).contains(Appearance.DARK);
        assertThat(on("Linux", Map.of("GTK_THEME", "Adwaita:dark"), Optional.of("'default'")))
                .contains(Appearance.DARK);
    }

    @Test
    void readsTheSettingsFileOfGtk() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config").resolve("gtk-3.0"));
        Files.writeString(folder.resolve("settings.ini"), "[Settings]\ngtk-application-prefer-dark-theme = 1\n");
        assertThat(on("Linux", Map.of(), Optional.empty())).contains(Appearance.DARK);
    }

    @Test
    void knowsNothingWhereTheDesktopDoesNotTell() {
        assertThat(on("Linux", Map.of(), Optional.empty())).isEmpty();
    }

    private Optional<Appearance> on(String system, Map<String, String> environment, Optional<String> answer) {
        return new SystemAppearance(system, environment, home, command -> answer).look();
    }
}
