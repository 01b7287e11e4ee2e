package dev.ringside.provisioning.runtime.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A Java on this computer.
 *
 * @param home its folder, with {@code bin} or {@code jre/bin} in it
 * @param feature its feature version: 8, 17
 */
public record JavaInstallation(Path home, int feature) {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** The Java this program runs on. */
    public static JavaInstallation own() {
        return new JavaInstallation(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The program to run. On Windows a node uses the one without a console, which a Ctrl-C of the product's console cannot reach. */
    public Path program(boolean detached) {
        String name = WINDOWS ? detached ? "javaw.exe" : "java.exe" : "java";
        // Debian's Java 8 has no bin of its own where only the runtime is installed.
        return Stream.of(
                        home.resolve("bin").resolve(name),
                        home.resolve("jre/bin").resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(home.resolve("bin").resolve(name));
    }

    /** Whether a file can hold its options. */
    public boolean readsArgumentFiles() {
        return feature >= 9;
    }
}
