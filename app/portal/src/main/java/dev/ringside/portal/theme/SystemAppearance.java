package dev.ringside.portal.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is dark, where that can be known: GTK's theme variable and settings file, the answer of GNOME's gsettings, macOS'
 * defaults, Windows' registry. Blocking; empty when the system does not tell.
 */
public final class SystemAppearance {
    private static final long PATIENCE_SECONDS = 3;

    private final String system;
    private final Map<String, String> environment;
    private final Path home;
    private final Commands commands;

    /** Runs a command and gives what it printed; empty when it failed or is not there. */
    @FunctionalInterface
    interface Commands {
        Optional<String> run(List<String> command);
    }

    public SystemAppearance() {
        this(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                SystemAppearance::output);
    }

    SystemAppearance(String system, Map<String, String> environment, Path home, Commands commands) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.home = home;
        this.commands = commands;
    }

    /** What the system says now. */
    public Optional<Appearance> look() {
        if (system.contains("mac")) {
            // The key exists only while the desktop is dark.
            return Optional.of(commands.run(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .filter(answer -> answer.strip().equals("Dark"))
                    .map(dark -> Appearance.DARK)
                    .orElse(Appearance.LIGHT));
        }
        if (system.contains("win")) {
            return commands.run(List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"))
                    .map(answer -> answer.contains("0x0") ? Appearance.DARK : Appearance.LIGHT);
        }
        return themeVariable().or(this::gtkSettings).or(this::gnome);
    }

    private Optional<Appearance> themeVariable() {
        return Optional.ofNullable(environment.get("GTK_THEME"))
                .map(theme -> theme.toLowerCase(Locale.ROOT).contains("dark") ? Appearance.DARK : Appearance.LIGHT);
    }

    private Optional<Appearance> gtkSettings() {
        String folder = environment.getOrDefault(
                "XDG_CONFIG_HOME", home.resolve(".config").toString());
        Path file = Path.of(folder, "gtk-3.0", "settings.ini");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> line.replace(" ", ""))
                            .filter(line -> line.startsWith("gtk-application-prefer-dark-theme="))
                            .map(line ->
                                    line.endsWith("=1") || line.endsWith("=true") ? Appearance.DARK : Appearance.LIGHT)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Appearance> gnome() {
        return commands.run(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))
                .map(answer -> answer.contains("dark") ? Appearance.DARK : Appearance.LIGHT);
    }

    private static Optional<String> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
