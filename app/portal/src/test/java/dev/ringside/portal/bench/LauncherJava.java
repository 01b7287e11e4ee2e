package dev.ringside.portal.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts programs as the launcher script starts the portal: from jars, with its flags and, from the second start on, with an archive. */
public final class LauncherJava {
    private final Path folder;
    private final String classPath;

    /** What it makes lies in {@code folder}. */
    public LauncherJava(Path folder) throws IOException {
        this.folder = folder;
        // Java archives no classes of folders.
        classPath = Stream.concat(
                        Stream.of(jar().toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("bench.jar");
        Set<String> packed = new HashSet<>();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path classes = Path.of(entry);
                if (Files.isDirectory(classes)) {
                    pack(classes, packed, out);
                }
            }
        }
        return jar;
    }

    private static void pack(Path classes, Set<String> packed, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (packed.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }

    /** The process to start. The first one of a class that ends in order leaves the archive. */
    public ProcessBuilder program(String mainClass, Path ringsideHome) {
        return program(mainClass, ringsideHome, Optional.ofNullable(System.getenv("DISPLAY")));
    }

    /** The same on that display; without one JavaFX draws into memory. */
    public ProcessBuilder program(String mainClass, Path ringsideHome, Optional<String> display) {
        Path archive = folder.resolve(mainClass + ".jsa");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-Xms24m",
                "-XX:MaxNewSize=24m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-Xmx512m",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive));
        String cache = System.getProperty("ringside.cache", "");
        if (!cache.isEmpty()) {
            command.add("-Dringside.cache=" + cache);
        }
        boolean drawsInSoftware = display.isEmpty() || Files.notExists(Path.of("/dev/dri"));
        if (display.isEmpty()) {
            command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
        }
        if (drawsInSoftware) {
            command.add("-Dprism.order=sw");
        }
        command.addAll(List.of("-cp", classPath, mainClass));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        if (drawsInSoftware) {
            builder.environment().put("GDK_GL", "disable");
        }
        builder.environment().put("RINGSIDE_HOME", ringsideHome.toString());
        display.ifPresent(name -> builder.environment().put("DISPLAY", name));
        return builder;
    }
}
