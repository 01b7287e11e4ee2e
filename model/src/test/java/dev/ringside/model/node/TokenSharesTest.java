package dev.ringside.model.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenSharesTest {
    @Test
    void givesEachOwnerWhatLiesBeforeItsTokens() {
        Map<String, Double> shares = TokenShares.of(Map.of(
                "a",
                List.of("-9223372036854775808", "0"),
                "b",
                List.of("-4611686018427387904", "4611686018427387904")));

        assertThat(shares.get("a")).isCloseTo(0.5, within(1e-9));
        assertThat(shares.get("b")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void givesTheOnlyTokensOwnerEverything() {
        assertThat(TokenShares.of(Map.of("a", List.of("17")))).containsEntry("a", 1.0);
    }

    @Test
    void givesNobodyAShareOfWhatIsNoRing() {
        assertThat(TokenShares.of(Map.of("a", List.of("not a token")))).isEmpty();
    }

    @Test
    void addsUpToTheWholeRing() {
        Map<Integer, Double> shares = TokenShares.of(Map.of(
                1, List.of("-17", "5000000000000000000"),
                2, List.of("-8000000000000000000", "12"),
                3, List.of("1000000000000000000")));

        assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isCloseTo(1.0, within(1e-9));
    }
}
