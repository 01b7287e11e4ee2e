package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Ipv4RangeTest {

    @Test
    void overlapsWhatContainsItAndWhatItContains() {
        assertThat(range("10.20.0.0/16").overlaps(range("10.0.0.0/8"))).isTrue();
        assertThat(range("10.0.0.0/8").overlaps(range("10.20.0.0/16"))).isTrue();
        assertThat(range("10.20.0.0/16").overlaps(range("10.20.3.7/32"))).isTrue();
        assertThat(range("10.20.0.0/16").overlaps(range("0.0.0.0/0"))).isTrue();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(range("10.20.0.0/16").overlaps(range("10.21.0.0/16"))).isFalse();
        assertThat(range("192.168.0.0/16").overlaps(range("10.0.0.0/8"))).isFalse();
    }

    @Test
    void printsItsFirstAddress() {
        assertThat(range("172.17.3.9/16")).hasToString("172.17.0.0/16");
    }

    @Test
    void otherRangesAreNotRead() {
        assertThat(Ipv4Range.parse("fd00::/64")).isEmpty();
    }

    private static Ipv4Range range(String cidr) {
        return Ipv4Range.parse(cidr).orElseThrow();
    }
}
