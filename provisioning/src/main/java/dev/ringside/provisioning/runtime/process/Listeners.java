package dev.ringside.provisioning.runtime.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who listens on which TCP port of this computer. On Linux it reads {@code /proc/net/tcp} and finds the owning process through its open
 * files; elsewhere it can only try whether a port can be bound.
 */
class Listeners {
    private static final String LISTEN = "0A";
    private static final String ANY = "0.0.0.0";

    private final Path proc;

    Listeners() {
        this(Path.of("/proc"));
    }

    Listeners(Path proc) {
        this.proc = proc;
    }

    /** A listening socket; {@code address} is {@code 0.0.0.0} when it takes every address of this computer. */
    record Listener(String address, int port, String inode) {

        boolean takes(String wantedAddress, int wantedPort) {
            return port == wantedPort && (address.equals(ANY) || address.equals(wantedAddress));
        }
    }

    /** Whether the system tells who listens. */
    boolean isKnown() {
        return Files.isReadable(proc.resolve("net/tcp"));
    }

    /** Every listening socket; empty where the system does not tell. */
    List<Listener> all() {
        List<Listener> listeners = new ArrayList<>();
        for (String file : List.of("net/tcp", "net/tcp6")) {
            try {
                Files.readAllLines(proc.resolve(file)).stream()
                        .skip(1)
                        .flatMap(line -> parse(line).stream())
                        .forEach(listeners::add);
            } catch (IOException e) {
                continue;
            }
        }
        return listeners;
    }

    /** Whether nothing keeps this process from listening there. */
    boolean canBind(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The process that holds a socket, when this user may see it. */
    OptionalLong owner(Listener listener) {
        String target = "socket:[" + listener.inode() + "]";
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process.resolve("fd"), target)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private static boolean holds(Path openFiles, String target) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(openFiles)) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().equals(target)) {
                    return true;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return false;
        }
        return false;
    }

    /** One line of {@code /proc/net/tcp}: number, local address, remote address, state, …, inode as the tenth field (proc(5)). */
    private static Optional<Listener> parse(String line) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length < 10 || !fields[3].equals(LISTEN)) {
            return Optional.empty();
        }
        String[] local = fields[1].split(":");
        return Optional.of(new Listener(address(local[0]), Integer.parseInt(local[1], 16), fields[9]));
    }

    /** Addresses are words in the machine's byte order. IPv4 in an IPv6 socket is its last word; all zeros takes every address. */
    private static String address(String hex) {
        if (hex.chars().allMatch(digit -> digit == '0')) {
            return ANY;
        }
        byte[] word = HexFormat.of().parseHex(hex.substring(hex.length() - 8));
        boolean mapped = hex.length() == 8 || hex.regionMatches(true, 16, "FFFF0000", 0, 8);
        if (!mapped) {
            return hex;
        }
        return (word[3] & 0xff) + "." + (word[2] & 0xff) + "." + (word[1] & 0xff) + "." + (word[0] & 0xff);
    }
}
