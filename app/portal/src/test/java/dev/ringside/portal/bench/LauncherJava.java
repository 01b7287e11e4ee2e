package dev.ringside.portal.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts programs as the launcher script starts the portal: from jars, with its flags and, from the second start on, with an archive. */
final class LauncherJava {
    private final Path folder;
    private final String classPath;

    /** What it makes lies in {@code folder}. */
    LauncherJava(Path folder) throws IOException {
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
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(EmptyStage.class, EmptyStage.Window.class)) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream in =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(entry))) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    /** The process to start. The first one of a class that ends in order leaves the archive. */
    ProcessBuilder program(String mainClass, Path ringsideHome) {
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
                "-Xmx512m",
                (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive));
        if (System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", classPath, mainClass));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RINGSIDE_HOME", ringsideHome.toString());
        return builder;
    }
}
