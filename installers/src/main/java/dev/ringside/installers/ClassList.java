package dev.ringside.installers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which classes the portal, the command line and the shell load, found by running them: the portal up to its first blade, the other two
 * up to where they would need a cluster.
 */
final class ClassList {
    private static final Pattern ID = Pattern.compile(" id: \\d+$");
    private static final int PATIENCE_SECONDS = 120;

    private final Build build;
    private final Path runtime;
    private final Path jar;

    ClassList(Build build, Path runtime, Path jar) {
        this.build = build;
        this.runtime = runtime;
        this.jar = jar;
    }

    /** The lines of the list. Where there is no display to show the portal on, it holds the classes of the other two only, and says so. */
    byte[] record() throws IOException, InterruptedException {
        Path folder = Folders.fresh(build.work().resolve("rehearsal"));
        Set<String> classes = new LinkedHashSet<>();
        try (VirtualDisplay display = VirtualDisplay.open()) {
            if (display.isUsable()) {
                classes.addAll(portal(folder, display));
            } else {
                System.err.println(
                        "[WARNING] No display and no Xvfb: the portal's classes are not listed, and it will start"
                                + " slower. On Debian: apt-get install xvfb");
            }
        }
        classes.addAll(command(folder, "cluster", "list", "-o", "table"));
        classes.addAll(command(folder, "quickstart", "--help"));
        // Nothing listens there: the driver is loaded, and fails.
        classes.addAll(command(folder, "cqlsh", "127.0.0.1", "1", "-e", "SELECT now() FROM system.local"));
        Folders.delete(folder);
        return (String.join("\n", classes) + "\n").getBytes(UTF_8);
    }

    private List<String> command(Path folder, String... arguments) throws IOException, InterruptedException {
        Path list = folder.resolve("classes");
        List<String> command = java(list);
        command.addAll(List.of(arguments));
        Process process = start(command, folder, Map.of());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("'" + String.join(" ", arguments) + "' does not end.");
        }
        return read(list);
    }

    /** Runs until the first blade is there and no further classes come. */
    private List<String> portal(Path folder, VirtualDisplay display) throws IOException, InterruptedException {
        Path list = folder.resolve("portal-classes");
        Process process = start(java(list), folder, display.environment());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long before = -1;
        while (!isShown(folder) || before != Files.size(list)) {
            before = Files.exists(list) ? Files.size(list) : -1;
            if (process.waitFor(2, TimeUnit.SECONDS) || System.nanoTime() > deadline) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("The portal did not show its first blade; its output is in "
                        + folder.resolve("output.txt") + ".");
            }
        }
        process.destroy();
        process.waitFor();
        return read(list);
    }

    private static boolean isShown(Path folder) throws IOException {
        Path logs = folder.resolve("home/logs");
        if (!Files.isDirectory(logs)) {
            return false;
        }
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("First blade shown")) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> java(Path list) {
        return new ArrayList<>(List.of(
                OperatingSystem.current().java(runtime).toString(),
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + list,
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
    }

    private static Process start(List<String> command, Path folder, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("RINGSIDE_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    /** Without what belongs to class loaders of their own, and without numbers, which differ from run to run. */
    private static List<String> read(Path list) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.startsWith("#") && !line.contains(" source: ")) {
                lines.add(ID.matcher(line).replaceFirst(""));
            }
        }
        return lines;
    }
}
