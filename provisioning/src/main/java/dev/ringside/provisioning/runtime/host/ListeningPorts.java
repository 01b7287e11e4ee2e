package dev.ringside.provisioning.runtime.host;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The TCP ports in use on this computer, as they were when this object was made. On Linux they are read from {@code /proc}, with the
 * process that holds them where it may be seen; elsewhere a port is tried by binding it and its owner stays unnamed.
 */
public final class ListeningPorts {
    private static final String LISTEN_STATE = "0A";
    private static final String NODE_MARKER = "-Dringside.node=";

    private final Path proc;
    private final Optional<List<Listener>> listeners;

    private ListeningPorts(Path proc) {
        this.proc = proc;
        this.listeners = read(proc);
    }

    /** Looks at this computer now. */
    public static ListeningPorts now() {
        return of(Path.of("/proc"));
    }

    static ListeningPorts of(Path proc) {
        return new ListeningPorts(proc);
    }

    /** Every listening socket; empty where the system does not tell. */
    public List<Listener> all() {
        return listeners.orElse(List.of());
    }

    /** Who holds this address and port, for people: "process java (pid 4711)"; empty when it is free. */
    public Optional<String> ownerOf(String address, int port) {
        return ownerOf(address, port, OptionalLong.empty());
    }

    /** As {@link #ownerOf(String, int)}, but the process {@code own} may hold it: that counts as free. */
    public Optional<String> ownerOf(String address, int port, OptionalLong own) {
        if (listeners.isEmpty()) {
            boolean free = own.isPresent() || canBind(address, port);
            return free ? Optional.empty() : Optional.of("another process");
        }
        return all().stream()
                .filter(listener -> listener.holds(address, port))
                .filter(listener ->
                        own.isEmpty() || !holds(proc.resolve(Long.toString(own.getAsLong())), socket(listener)))
                .findFirst()
                .map(listener -> processOf(socket(listener)).orElse("a process of another user"));
    }

    private static boolean canBind(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            return true; // not a matter of who holds the port
        }
    }

    private static Optional<List<Listener>> read(Path proc) {
        List<Listener> found = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            Path file = proc.resolve(table);
            if (Files.isReadable(file)) {
                try {
                    Files.readAllLines(file).forEach(line -> parse(line).ifPresent(found::add));
                } catch (IOException e) {
                    return Optional.empty();
                }
            } else if (table.equals("net/tcp")) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(found));
    }

    private static Optional<Listener> parse(String line) {
        String[] columns = line.trim().split("\\s+");
        if (columns.length < 10 || !columns[3].equals(LISTEN_STATE)) {
            return Optional.empty();
        }
        String[] local = columns[1].split(":");
        return address(local[0]).map(address -> new Listener(address, Integer.parseInt(local[1], 16), columns[9]));
    }

    /** The kernel prints each 32-bit word of an address in the machine's byte order, which is little-endian on all we run on. */
    private static Optional<String> address(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int mirrored = (i / 4) * 4 + 3 - i % 4;
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * mirrored, 2 * mirrored + 2), 16);
        }
        try {
            // A mapped IPv4 address comes back as a plain one.
            InetAddress address = InetAddress.getByAddress(bytes);
            return Optional.of(address.isAnyLocalAddress() ? "0.0.0.0" : address.getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Path socket(Listener listener) {
        return Path.of("socket:[" + listener.inode() + "]");
    }

    private Optional<String> processOf(Path socket) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, socket)) {
                    return Optional.of(name(process) + " (pid " + process.getFileName() + ")");
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** What people know a process by; nodes on the embedded runtime carry their name as an argument. */
    private static String name(Path process) throws IOException {
        Path arguments = process.resolve("cmdline");
        String line = Files.isReadable(arguments) ? Files.readString(arguments) : "";
        Optional<String> node = Stream.of(line.split("\0"))
                .filter(argument -> argument.startsWith(NODE_MARKER))
                .map(argument -> "node " + argument.substring(NODE_MARKER.length()))
                .findFirst();
        return node.isPresent()
                ? node.get()
                : "process " + Files.readString(process.resolve("comm")).strip();
    }

    private static boolean holds(Path process, Path socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
        return false;
    }
}
