package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RingAttributesTest {
    @Test
    void readsAddressesHoweverTheNodeWritesThem() throws Exception {
        assertThat(RingAttributes.addresses(List.of("127.20.0.11", "/127.20.0.12", "/127.0.0.1:7001")))
                .containsExactlyInAnyOrder("127.20.0.11", "127.20.0.12", "127.0.0.1:7001");
        assertThat(RingAttributes.shares(Map.of(InetAddress.getByName("127.20.0.11"), 0.667f))
                        .keySet())
                .containsExactly("127.20.0.11");
    }

    @Test
    void readsNothingFromAnAttributeThatIsMissing() {
        assertThat(RingAttributes.addresses(null)).isEmpty();
        assertThat(RingAttributes.loads(null)).isEmpty();
        assertThat(RingAttributes.text(null)).isEmpty();
    }

    @Test
    void leavesOutLoadsNobodyKnows() {
        Map<String, String> loads = new HashMap<>(Map.of("a", "1 KiB", "b", "?"));
        loads.put("c", null);
        assertThat(RingAttributes.loads(loads)).isEqualTo(Map.of("a", 1024L));
    }

    @Test
    void collectsTheTokensOfEachAddress() {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("-1", "a");
        owners.put("0", "b");
        owners.put("1", "a");
        assertThat(RingAttributes.tokens(owners)).isEqualTo(Map.of("a", List.of("-1", "1"), "b", List.of("0")));
    }
}
