package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.runtime.host.JavaInstallation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How a JVM is launched on this system, detached when it is to outlive the product. */
final class JavaCommand {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** What a node may know of the product's environment: nothing that could hold a secret. */
    private static final Set<String> PASSED_ON = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "LANG",
            "LC_ALL",
            "TZ",
            "TMPDIR",
            "LD_LIBRARY_PATH",
            "SystemRoot",
            "SystemDrive",
            "windir",
            "TEMP",
            "TMP",
            "USERPROFILE",
            "LOCALAPPDATA",
            "PATHEXT",
            "COMSPEC");

    private JavaCommand() {}

    /**
     * What to put before a command so that a Ctrl-C in the product's terminal, or closing it, does not reach the process: a session of its
     * own, or else ignored signals, which a JVM leaves ignored. Both replace themselves by the command, so the process id is the command's.
     */
    static List<String> detaching() {
        if (WINDOWS) {
            return List.of();
        }
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .map(List::of)
                .findFirst()
                .orElse(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "ringside"));
    }

    /** A process builder with a scrubbed environment and no standard input. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !PASSED_ON.contains(name));
        // glibc gives every thread an arena of its own otherwise, tens of megabytes a node never returns.
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder.redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"));
    }

    /** What stands for {@code arguments} behind the program: the file they are written to, or themselves where that Java reads none. */
    static List<String> arguments(JavaInstallation java, Path file, List<String> arguments) throws IOException {
        if (!java.readsArgumentFiles()) {
            return arguments;
        }
        AtomicFiles.write(file, argumentFile(arguments).getBytes(UTF_8), true);
        return List.of("@" + file);
    }

    /** The text of a Java argument file: one quoted argument per line. */
    static String argumentFile(List<String> arguments) {
        List<String> lines = new ArrayList<>();
        for (String argument : arguments) {
            lines.add("\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        return String.join("\n", lines) + "\n";
    }

    static String classPath(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }
}
