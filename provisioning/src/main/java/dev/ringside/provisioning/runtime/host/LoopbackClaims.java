package dev.ringside.provisioning.runtime.host;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which cluster has which loopback network, told to all of a user's homes. What listens tells of running nodes only: without this two
 * homes that create a cluster at the same moment, or one whose cluster is stopped, would get the same network. A claim is a file named as the
 * network that holds the path of the cluster's folder, and lasts as long as that folder.
 */
public final class LoopbackClaims {
    private static final System.Logger LOG = System.getLogger(LoopbackClaims.class.getName());

    /** A network is claimed before the cluster is written. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

    private final Path folder;
    private final Clock clock;

    LoopbackClaims(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The claims of this user on this computer. */
    public static LoopbackClaims ofThisUser() {
        return new LoopbackClaims(
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("ringside-networks-" + System.getProperty("user.name")),
                Clock.systemUTC());
    }

    /**
     * The first network {@code 127.n} that is neither {@code taken} nor claimed for another cluster, and on which nothing listens; it is
     * claimed for the cluster from then on. Where no claim can be written it is chosen without.
     *
     * @param cluster the folder that exists as long as the cluster
     * @param alsoFree a further condition on {@code n}
     * @return empty when none is free
     */
    public Optional<String> claim(Path cluster, Collection<String> taken, ListeningPorts ports, IntPredicate alsoFree) {
        Path owner = cluster.toAbsolutePath().normalize();
        try (LockFile lock = LockFile.acquire(folder.resolve("lock"))) {
            List<String> unavailable = new ArrayList<>(taken);
            unavailable.addAll(ofOthers(owner));
            Optional<String> chosen = LoopbackNetwork.firstFree(unavailable, ports, alsoFree);
            if (chosen.isPresent()) {
                AtomicFiles.write(
                        folder.resolve(chosen.get()), owner.toString().getBytes(StandardCharsets.UTF_8), true);
            }
            return chosen;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "No network can be claimed in {0}: {1}", folder, e.toString());
            return LoopbackNetwork.firstFree(taken, ports, alsoFree);
        }
    }

    /** The networks other clusters have. Forgets the claims of clusters that are gone, and earlier ones of {@code cluster}. */
    private List<String> ofOthers(Path cluster) throws IOException {
        List<String> networks = new ArrayList<>();
        List<Path> claims;
        try (Stream<Path> files = Files.list(folder)) {
            claims = files.filter(file -> file.getFileName().toString().startsWith("127."))
                    .toList();
        }
        for (Path claim : claims) {
            Path owner = Path.of(Files.readString(claim));
            if (owner.equals(cluster) || !isAlive(owner, claim)) {
                Files.delete(claim);
            } else {
                networks.add(claim.getFileName().toString());
            }
        }
        return networks;
    }

    private boolean isAlive(Path owner, Path claim) throws IOException {
        return Files.isDirectory(owner)
                || Files.getLastModifiedTime(claim)
                        .toInstant()
                        .plus(UNTIL_WRITTEN)
                        .isAfter(clock.instant());
    }
}
