package dev.ringside.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs programs to their end, with their output on this process's. */
final class Commands {
    private Commands() {}

    /** Runs a tool of the JDK this runs on. */
    static void jdk(String tool, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        String suffix = OperatingSystem.current() == OperatingSystem.WINDOWS ? ".exe" : "";
        Path program = Path.of(System.getProperty("java.home"), "bin", tool + suffix);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(
                    program + " is missing: installers are made with a whole JDK 17, for example"
                            + " openjdk-17-jdk of Debian or Eclipse Temurin. Set JAVA_HOME to one.");
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        run(command, environment);
    }

    /** Runs a command; throws when it fails. */
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    command.get(0) + " failed with exit code " + status + "; what it said is above.");
        }
    }

    /** Whether the PATH has a program. */
    static boolean exists(String program) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Stream.of(folders.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
