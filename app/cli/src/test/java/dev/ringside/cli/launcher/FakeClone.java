package dev.ringside.cli.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A clone with the real launcher script, but a PATH of its own on which Java and Maven are what the test makes them. */
final class FakeClone {
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cp",
            "cut",
            "date",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "stty",
            "tail",
            "touch",
            "uname");

    final Path root;
    final Map<String, String> environment = new TreeMap<>();
    private final Path folder;
    private final Path bin;

    record Result(int exitCode, String out, String err) {}

    FakeClone(Path folder) throws IOException {
        this.folder = folder;
        root = Files.createDirectories(folder.resolve("clone"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Optional<Path> real = onPath(tool);
            if (real.isPresent()) {
                script(bin.resolve(tool), "exec '" + real.get() + "' \"$@\"\n");
            }
        }
        Files.copy(Path.of("..", "..", "ringside"), root.resolve("ringside"));
        makeExecutable(root.resolve("ringside"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        source();
    }

    private static Optional<Path> onPath(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return Optional.of(Path.of(folder, tool));
            }
        }
        return Optional.empty();
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        makeExecutable(file);
    }

    /** A source file that belongs to the build. */
    Path source() throws IOException {
        Path source = root.resolve("app/portal/src/main/java/Portal.java");
        Files.createDirectories(source.getParent());
        if (!Files.exists(source)) {
            Files.writeString(source, "class Portal {}");
        }
        return source;
    }

    /**
     * A JDK of this version whose {@code java} prints its arguments, one a line, leaves the archive it is asked for and ends with the exit
     * code {@code JAVA_ENDS_WITH} of the environment.
     */
    Path installJdk(String version) throws IOException {
        Path home = root.resolveSibling("jdk-" + version);
        script(
                home.resolve("bin/java"),
                """
                for a in "$@"; do
                  echo "$a"
                  case "$1 $a" in *" -XX:ArchiveClassesAtExit="* | "-Xshare:dump -XX:SharedArchiveFile="*) echo classes >"${a#*=}" ;; esac
                done
                exit "${JAVA_ENDS_WITH:-0}"
                """);
        script(home.resolve("bin/javac"), "exit 0\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.deleteIfExists(bin.resolve("java"));
        Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));
        return home;
    }

    /** A Maven that takes a second and leaves what the build leaves; it counts itself in {@code builds}. */
    void installMaven(String version) throws IOException {
        script(
                bin.resolve("mvn"),
                """
                if [ "$1" = -v ]; then echo "Apache Maven %s"; exit 0; fi
                echo build >>"%s/builds"
                sleep 1
                cd "%s"
                mkdir -p app/portal/target app/cli/target
                echo jar >app/portal/target/ringside-portal-1.jar
                echo jar >app/cli/target/ringside-cli-1.jar
                printf '%%s' "$PWD/app/cli/target/ringside-cli-1.jar:/elsewhere/lib.jar" >app/portal/target/classpath
                """
                        .formatted(version, root, root));
    }

    void installFailingMaven() throws IOException {
        script(
                bin.resolve("mvn"),
                """
                if [ "$1" = -v ]; then echo "Apache Maven 3.9.9"; exit 0; fi
                echo "[INFO] Scanning for projects..."
                echo "[ERROR] Portal.java:[1,1] error: the reason"
                exit 1
                """);
    }

    long builds() throws IOException {
        Path file = root.resolve("builds");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    Process start(Path program, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("sh").toString(), program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return run(root.resolve("ringside"), arguments);
    }

    Result run(Path program, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int exitCode = start(program, out, err, arguments).waitFor();
        return new Result(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** Makes it a desktop that has what the portal needs. */
    void installDesktop() throws IOException {
        script(bin.resolve("ldconfig"), "echo 'libgtk-3.so.0 libXtst.so.6'\n");
        environment.put("DISPLAY", ":0");
    }

    /** Makes the source newer than any build so far. */
    void edit() throws IOException {
        Files.writeString(source(), " ", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(
                source(),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(2)));
    }
}
