package dev.ringside.provisioning.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningPortsTest {
    private static final String HEADER =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    private final Path proc;

    ListeningPortsTest(@TempDir Path proc) {
        this.proc = proc;
    }

    @Test
    void namesTheProcessThatHoldsAPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ListeningPorts.now().ownerOf("127.0.0.1", socket.getLocalPort()))
                    .hasValueSatisfying(owner -> assertThat(owner).contains("process"));
        }
    }

    @Test
    void readsTheKernelsTableWithItsOwners() throws IOException {
        table("tcp", "   0: 0100147F:2352 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999 0 4242 1\n");
        Path process = Files.createDirectories(proc.resolve("77/fd"));
        Files.writeString(proc.resolve("77/comm"), "java\n");
        Files.createSymbolicLink(process.resolve("5"), Path.of("socket:[4242]"));

        ListeningPorts ports = ListeningPorts.of(proc);

        assertThat(ports.ownerOf("127.20.0.1", 9042)).hasValue("process java (pid 77)");
        assertThat(ports.ownerOf("127.20.0.2", 9042)).isEmpty();
        assertThat(ports.ownerOf("127.20.0.1", 9043)).isEmpty();
    }

    @Test
    void aListenerOnEveryAddressHoldsEachOfThem() throws IOException {
        table("tcp", "");
        table(
                "tcp6",
                "   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 7 1\n");

        assertThat(ListeningPorts.of(proc).ownerOf("127.20.0.1", 8080)).hasValue("a process of another user");
    }

    @Test
    void aMappedAddressIsAPlainOne() throws IOException {
        table("tcp", "");
        table(
                "tcp6",
                "   0: 0000000000000000FFFF00000300147F:2352 00000000000000000000000000000000:0000 0A 0:0 00:0 0 0 0 7 1\n");

        assertThat(ListeningPorts.of(proc).all()).singleElement().satisfies(listener -> assertThat(listener.address())
                .isEqualTo("127.20.0.3"));
    }

    @Test
    void connectionsThatAreNotListenersAreNotMentioned() throws IOException {
        table("tcp", "   0: 0100147F:2352 0100147F:9999 01 00000000:00000000 00:00000000 00000000   999 0 4242 1\n");

        assertThat(ListeningPorts.of(proc).all()).isEmpty();
    }

    @Test
    void triesThePortWhereTheSystemDoesNotTell() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ListeningPorts ports = ListeningPorts.of(proc);

            assertThat(ports.ownerOf("127.0.0.1", socket.getLocalPort())).hasValue("another process");
            int taken = socket.getLocalPort();
            socket.close();
            assertThat(ports.ownerOf("127.0.0.1", taken)).isEmpty();
        }
    }

    private void table(String name, String rows) throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/" + name), HEADER + rows);
    }
}
