package dev.ringside.provisioning.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackNetworkTest {
    private final Path empty;

    LoopbackNetworkTest(@TempDir Path empty) {
        this.empty = empty;
    }

    @Test
    void linuxAndWindowsGiveEachNodeAnAddressAndTheStandardPorts() {
        for (String system : List.of("Linux", "Windows 11")) {
            LoopbackNetwork network = LoopbackNetwork.of(system);
            NodeSpec spec = spec("127.20.1.3");

            assertThat(network.place(spec)).isEqualTo(spec);
            assertThat(network.jmxPort(spec)).isEqualTo(7199);
            assertThat(network.storagePort(spec)).isEqualTo(7000);
        }
    }

    @Test
    void macOsGivesEachNodePortsOfItsOwn() {
        LoopbackNetwork network = LoopbackNetwork.of("Mac OS X");
        List<Integer> ports = new ArrayList<>();
        for (int n : List.of(20, 21, 59)) {
            for (int subnet = 0; subnet < 3; subnet++) {
                for (int node = 1; node <= 6; node++) {
                    NodeSpec spec = network.place(spec("127." + n + "." + subnet + "." + (10 + node)));
                    assertThat(spec.cqlAddress()).isEqualTo("127.0.0.1");
                    ports.add(spec.cqlPort());
                    ports.add(network.jmxPort(spec));
                    ports.add(network.storagePort(spec));
                }
            }
        }

        assertThat(new HashSet<>(ports)).hasSameSizeAs(ports);
        assertThat(ports).allMatch(port -> port > 1024 && port < 49_152);
    }

    @Test
    void skipsNetworksThatAreTakenOrRefused() {
        ListeningPorts none = ListeningPorts.of(empty);

        assertThat(LoopbackNetwork.firstFree(List.of("127.20"), none, n -> n != 21))
                .hasValue("127.22");
        assertThat(LoopbackNetwork.firstFree(Set.of(), none, n -> false)).isEmpty();
    }

    @Test
    void skipsANetworkOnWhichSomethingListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.58.0.9"))) {
            assertThat(socket.isBound()).isTrue();
            assertThat(LoopbackNetwork.firstFree(List.of(), ListeningPorts.now(), n -> n == 58))
                    .isEmpty();
        }
    }

    private static NodeSpec spec(String address) {
        return new NodeSpec(NodeName.of("c", "dc", 1), new DataCenterName("dc"), 1, "rack1", address, 9042, address);
    }
}
