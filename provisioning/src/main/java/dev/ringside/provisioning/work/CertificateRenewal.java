package dev.ringside.provisioning.work;

import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.Validity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the certificates of nodes, of the product itself and of the cluster's authority before they expire, without a restart. What a node
 * has is asked of the node itself, four times a day. It holds the cluster's lock while it changes something, as an operation would; broken
 * off, it is done again from what is there. Any thread may call.
 */
public final class CertificateRenewal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Function<ClusterName, ClusterSite> sites;
    private final Path lockFolder;
    private final ActivityLog activity;
    private final InstantSource clock;
    /** In the time of {@link System#nanoTime}, which nobody sets. */
    private final Map<ClusterName, Long> nextLooks = new ConcurrentHashMap<>();

    /** What nodes presented when they were given a new one that they do not present yet: they are not given another. */
    private final Map<NodeName, X509Certificate> outdated = new ConcurrentHashMap<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ringside-certificates");
        thread.setDaemon(true);
        return thread;
    });

    CertificateRenewal(
            Function<ClusterName, ClusterSite> sites, Path lockFolder, ActivityLog activity, InstantSource clock) {
        this.sites = sites;
        this.lockFolder = lockFolder;
        this.activity = activity;
        this.clock = clock;
    }

    /** Looks after a cluster that is Succeeded and has no operation under way, if it is time to. Returns at once. */
    public void lookAfter(ClusterName cluster) {
        long now = System.nanoTime();
        Long next = nextLooks.get(cluster);
        if (next == null || now - next >= 0) {
            nextLooks.put(cluster, now + BETWEEN_LOOKS.toNanos());
            worker.execute(() -> look(cluster));
        }
    }

    private void look(ClusterName cluster) {
        try {
            if (!renew(sites.apply(cluster))) {
                tryAgain(cluster);
            }
        } catch (ProvisioningException | IOException | RuntimeException e) {
            LOG.info("The certificates of {} could not be looked at: {}", cluster, e.getMessage());
            tryAgain(cluster);
        }
    }

    private void tryAgain(ClusterName cluster) {
        nextLooks.put(cluster, System.nanoTime() + AFTER_FAILURE.toNanos());
    }

    /** Whether it is done; not while an operation holds the cluster. */
    private boolean renew(ClusterSite site) throws ProvisioningException, IOException {
        ClusterKeys keys = site.keys();
        Instant now = clock.instant();
        X509Certificate authority = keys.authority(site.name()).certificate();
        boolean authorityDue = Validity.isAuthorityDue(authority, now);
        boolean ownDue = keys.identity(site.name()).exists()
                && Validity.isDue(keys.identity(site.name()).certificate(), now);
        List<NodeSpec> due = new ArrayList<>();
        for (NodeSpec node : site.nodes()) {
            if (site.isRunning(node)) {
                X509Certificate presented = site.link().certificate(node);
                boolean waits = presented.equals(outdated.get(node.name()));
                if (authorityDue || (Validity.isDue(presented, now) && !waits)) {
                    due.add(node);
                }
            }
        }
        if (!authorityDue && !ownDue && due.isEmpty()) {
            return true;
        }
        try (ClusterLock lock = ClusterLock.take(lockFolder, site.name(), "Renew certificates")) {
            if (authorityDue) {
                renewAuthority(site, authority);
            }
            if (ownDue || authorityDue) {
                keys.identity(site.name()).issue(keys.authority(site.name()));
            }
            renewNodes(site, due);
            return true;
        } catch (ProvisioningException e) {
            if (e.problem() instanceof Problem.ClusterBusy) {
                return false;
            }
            throw e;
        }
    }

    private void renewAuthority(ClusterSite site, X509Certificate before) throws ProvisioningException, IOException {
        CertificateAuthority after = site.keys().renewAuthority(site.name());
        log(
                site,
                ActivityEntry.Level.WARNING,
                "The certificate authority of " + site.name() + " has a new certificate, valid until "
                        + day(after.certificate()) + ", with the same key. Give " + after.certificateFile()
                        + " to clients that check the nodes' certificates before the one they have expires on "
                        + day(before) + ".");
    }

    private void renewNodes(ClusterSite site, List<NodeSpec> due) throws ProvisioningException, IOException {
        NodeBlueprints blueprints = site.blueprints(site.spec());
        for (NodeSpec node : due) {
            X509Certificate before = site.link().certificate(node);
            site.runtime().configure(blueprints.ordinary(node));
            try {
                X509Certificate presented = reload(site.link(), node, before);
                log(
                        site,
                        ActivityEntry.Level.INFORMATIONAL,
                        "Node " + node.name() + " presents a new certificate, valid until " + day(presented)
                                + "; it was not restarted.");
            } catch (IOException e) {
                outdated.put(node.name(), before);
                log(
                        site,
                        ActivityEntry.Level.WARNING,
                        "Node " + node.name() + " was given a new certificate, but does not present it yet: "
                                + e.getMessage() + ". It does after its next start at the latest.");
            }
        }
    }

    private static X509Certificate reload(ClusterLink link, NodeSpec node, X509Certificate before) throws IOException {
        link.reloadCertificates(node);
        X509Certificate after = link.certificate(node);
        if (after.equals(before)) {
            throw new IOException("it goes on with the one before");
        }
        return after;
    }

    private static LocalDate day(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void log(ClusterSite site, ActivityEntry.Level level, String message) {
        activity.add(new ActivityEntry(Instant.now(), level, site.name(), "Certificates renewed", message));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
