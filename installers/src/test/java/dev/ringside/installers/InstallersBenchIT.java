package dev.ringside.installers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sizes of the packages, and the installed portal's start and memory against an empty JavaFX stage started from the class path. Times are
 * those of a person: from the command to the first frame. Needs what the profile {@code installers} makes; on Linux.
 */
@Tag("bench")
class InstallersBenchIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int RUNS = 7;
    private static final int SETTLING_SECONDS = 15;

    @TempDir
    Path folder;

    @Test
    void packagesAreSmall() throws IOException {
        Path packages = TARGET.resolve("installers");
        assumeTrue(Files.isDirectory(packages), "mvn -Pinstallers makes the packages");
        System.out.println("\n| package | MB | must reach |\n|---|---|---|");
        try (Stream<Path> files = Files.list(packages)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %s |%n",
                        name,
                        Files.size(file) / 1e6,
                        name.endsWith(".deb") ? "under 75" : "");
            }
        }
    }

    @Test
    void theInstalledPortalStartsAsFastAsAnEmptyWindow() throws Exception {
        Path installed = TARGET.resolve("work/image/ringside");
        assumeTrue(Files.isDirectory(installed), "mvn -Pinstallers makes the installed product");
        // As the packages' scripts do where they install it.
        Path archive = installed.resolve("lib/app/ringside.jsa");
        Commands.run(List.of(installed.resolve("lib/app/make-archive").toString(), archive.toString()), Map.of());
        List<Long> empty = new ArrayList<>();
        List<Long> portal = new ArrayList<>();
        long memory;
        try (VirtualDisplay display = VirtualDisplay.open()) {
            assumeTrue(display.isUsable(), "a display or Xvfb");
            emptyStage(display);
            portal(installed, display, folder.resolve("first"), 0);
            for (int run = 0; run < RUNS; run++) {
                empty.add(emptyStage(display));
                portal.add(portal(installed, display, folder.resolve("start-" + run), 0)[0]);
            }
            memory = portal(installed, display, folder.resolve("idle"), SETTLING_SECONDS)[1];
        } finally {
            Files.deleteIfExists(archive);
        }
        print(median(empty), median(portal), memory);
    }

    private static void print(long empty, long portal, long memory) {
        System.out.printf(
                Locale.ROOT,
                """

                | from the command to the first frame, median of %d | ms | ratio | must reach |
                |---|---|---|---|
                | empty JavaFX stage from the class path | %d | 1.00 | |
                | installed portal | %d | %.2f | at most 1.1 x |
                | installed portal, resident memory | %.0f MB | | under 200 MB |
                %n""",
                RUNS,
                empty,
                portal,
                (double) portal / empty,
                memory / 1e6);
    }

    private static long emptyStage(VirtualDisplay display) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptyStage.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(display.environment());
        long began = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            long shown = millisSince(began);
            if (line == null) {
                throw new IllegalStateException("The empty stage was not shown.");
            }
            process.waitFor();
            return shown;
        }
    }

    /** Milliseconds to the first frame, and bytes of resident memory after so many seconds more. */
    private static long[] portal(Path installed, VirtualDisplay display, Path home, int seconds)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        installed.resolve("bin/ringside").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(display.environment());
        builder.environment().put("RINGSIDE_HOME", home.toString());
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            while (!isShown(home)) {
                if (millisSince(began) > 60_000 || !process.isAlive()) {
                    throw new IllegalStateException("The portal was not shown.");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            long shown = millisSince(began);
            TimeUnit.SECONDS.sleep(seconds);
            return new long[] {shown, resident(process)};
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean isShown(Path home) throws IOException {
        Path logs = home.resolve("logs");
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

    private static long resident(Process script) throws IOException {
        long kilobytes = 0;
        for (ProcessHandle process : script.descendants().toList()) {
            Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            kilobytes += matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        }
        return kilobytes * 1024;
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
