package dev.ringside.provisioning.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackClaimsTest {
    private final Path temporary;
    private final LoopbackClaims claims;
    private final ListeningPorts nothingListens;

    LoopbackClaimsTest(@TempDir Path temporary) {
        this.temporary = temporary;
        this.claims = at(Instant.now());
        this.nothingListens = ListeningPorts.of(temporary);
    }

    @Test
    void homesThatCreateAtTheSameMomentGetDifferentNetworks() {
        Set<String> claimed = IntStream.range(0, 12)
                .parallel()
                .mapToObj(
                        home -> claim(at(Instant.now()), cluster("home" + home)).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(claimed).hasSize(12).startsWith("127.20", "127.21");
    }

    @Test
    void aClusterThatDoesNotRunKeepsItsNetwork() throws IOException {
        Path stopped = Files.createDirectories(cluster("one"));
        assertThat(claim(claims, stopped)).hasValue("127.20");

        assertThat(claim(at(Instant.now().plus(Duration.ofDays(9))), cluster("two")))
                .hasValue("127.21");
    }

    @Test
    void theNetworkOfAClusterThatIsGoneIsFree() throws IOException {
        Path cluster = Files.createDirectories(cluster("one"));
        claim(claims, cluster);
        Files.delete(cluster);

        assertThat(claim(at(Instant.now().plus(Duration.ofMinutes(2))), cluster("two")))
                .hasValue("127.20");
    }

    @Test
    void aClusterPlannedAgainGivesUpWhatItHad() {
        claim(claims, cluster("one"));

        assertThat(claim(claims, cluster("one"))).hasValue("127.20");
        assertThat(claim(claims, cluster("two"))).hasValue("127.21");
    }

    @Test
    void choosesWithoutAClaimWhereNoneCanBeWritten() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(claim(new LoopbackClaims(file.resolve("claims"), Clock.systemUTC()), cluster("one")))
                .hasValue("127.20");
    }

    private Path cluster(String home) {
        return temporary.resolve(home).resolve("clusters").resolve("demo");
    }

    private Optional<String> claim(LoopbackClaims of, Path cluster) {
        return of.claim(cluster, List.of(), nothingListens, n -> true);
    }

    private LoopbackClaims at(Instant now) {
        return new LoopbackClaims(temporary.resolve("claims"), Clock.fixed(now, ZoneOffset.UTC));
    }
}
