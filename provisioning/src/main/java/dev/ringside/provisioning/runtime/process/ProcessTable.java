package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The processes of this computer. On Linux it reads {@code /proc}: cheap, exact to the clock tick, and it tells a zombie, which is dead
 * for us, from a live process. Elsewhere it asks {@link ProcessHandle}.
 */
final class ProcessTable {
    /** Positions in {@code /proc/<pid>/stat} after the command, which may hold spaces (proc(5)). */
    private static final int STATE = 0;

    private static final int THREADS = 17;
    private static final int START_TIME = 19;

    private final boolean linux = Files.isReadable(Path.of("/proc/self/stat"));
    private final String boot =
            linux ? read(Path.of("/proc/sys/kernel/random/boot_id")).orElse("").strip() : "";

    private final Map<Long, Start> starts = new ConcurrentHashMap<>();

    private record Start(ProcessIdentity process, Instant at) {}

    /** The process with that id, when it lives. */
    Optional<ProcessIdentity> find(long pid) {
        if (linux) {
            return stat(pid)
                    .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .filter(fields -> fields.length > START_TIME && !isDead(fields))
                    .map(fields -> new ProcessIdentity(pid, boot + "/" + fields[START_TIME]));
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> new ProcessIdentity(
                        pid, handle.info().startInstant().map(Instant::toString).orElse("")));
    }

    /** The first thread of a process that ends is a zombie before the others have let go of its ports and files. */
    private static boolean isDead(String[] fields) {
        return "ZX".contains(fields[STATE]) && Integer.parseInt(fields[THREADS]) <= 1;
    }

    boolean isAlive(ProcessIdentity process) {
        return find(process.pid()).filter(process::equals).isPresent();
    }

    /**
     * As {@link #isAlive}, for looking many times a second: to have a state told, Linux adds up all threads of a process, and a node has a hundred.
     * A process that got the id of one that died is taken for it.
     */
    boolean seemsAlive(ProcessIdentity process) {
        return (linux && hasProgram(process.pid())) || isAlive(process);
    }

    /** A zombie has none, and that of another user's process is not told. */
    private static boolean hasProgram(long pid) {
        try {
            Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "exe"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A live process of this user whose arguments hold all of {@code markers}. Looks at every process: not for polling. */
    Optional<ProcessIdentity> findByArguments(List<String> markers) {
        return ProcessHandle.allProcesses()
                .filter(handle -> Arrays.asList(handle.info().arguments().orElse(new String[0]))
                        .containsAll(markers))
                .flatMap(handle -> find(handle.pid()).stream())
                .findFirst();
    }

    /** Asks the process to end (SIGTERM); does nothing when it is gone. */
    void terminate(ProcessIdentity process) {
        handle(process).ifPresent(ProcessHandle::destroy);
    }

    /** Kills the process (SIGKILL); does nothing when it is gone. */
    void kill(ProcessIdentity process) {
        handle(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** When a live process was started. Java looks up much more than that, so it is asked once a process. */
    Optional<Instant> startedAt(ProcessIdentity process) {
        Optional<Instant> known = Optional.ofNullable(starts.get(process.pid()))
                .filter(start -> start.process().equals(process))
                .map(Start::at);
        if (known.isPresent()) {
            return known;
        }
        Optional<Instant> found =
                handle(process).flatMap(handle -> handle.info().startInstant());
        found.ifPresent(at -> starts.put(process.pid(), new Start(process, at)));
        return found;
    }

    /** Resident memory in bytes, where the system tells cheaply. */
    OptionalLong residentMemory(ProcessIdentity process) {
        if (!linux) {
            return OptionalLong.empty();
        }
        return read(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }

    private Optional<ProcessHandle> handle(ProcessIdentity process) {
        return isAlive(process) ? ProcessHandle.of(process.pid()) : Optional.empty();
    }

    /** One read of a file that is always shorter, as this is looked at many times a second. */
    private static Optional<String> stat(long pid) {
        byte[] bytes = new byte[1024];
        try (FileInputStream in = new FileInputStream("/proc/" + pid + "/stat")) {
            int length = in.read(bytes);
            return length <= 0 ? Optional.empty() : Optional.of(new String(bytes, 0, length, ISO_8859_1).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
