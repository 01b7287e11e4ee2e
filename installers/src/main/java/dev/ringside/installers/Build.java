package dev.ringside.installers;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is packaged, and where everything lies.
 *
 * @param version of the project, as Maven spells it
 * @param classPath the jars the product runs on, in order, JavaFX's among them
 * @param module the folder of this Maven module
 * @param timestamp what every file is dated, so that two builds of the same sources are alike
 */
record Build(String version, List<Path> classPath, Path module, Instant timestamp) {

    /** Reads {@code --version=}, {@code --class-path=}, {@code --module=} and {@code --timestamp=} (ISO-8601). */
    static Build of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("Not of the form --name=value: " + argument);
            }
            values.put(parts[0], parts[1]);
        }
        List<Path> jars = new ArrayList<>();
        for (String jar : given(values, "--class-path").split(File.pathSeparator)) {
            jars.add(Path.of(jar));
        }
        return new Build(
                given(values, "--version"),
                List.copyOf(jars),
                Path.of(given(values, "--module")).toAbsolutePath(),
                Instant.parse(given(values, "--timestamp")));
    }

    private static String given(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value;
    }

    /** Where installers end up. */
    Path target() {
        return module.resolve("target");
    }

    /** Where the parts of the packages are put together. */
    Path work() {
        return target().resolve("work");
    }

    /** What of the packages is neither code nor made: scripts and control files. */
    Path packaging() {
        return module.resolve("src/main/packaging");
    }

    Path license() {
        return module.resolveSibling("LICENSE");
    }

    /** JavaFX becomes part of the runtime; everything else is the application. */
    List<Path> javaFx() {
        return classPath.stream().filter(Build::isJavaFx).toList();
    }

    List<Path> application() {
        return classPath.stream().filter(jar -> !isJavaFx(jar)).toList();
    }

    private static boolean isJavaFx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }
}
