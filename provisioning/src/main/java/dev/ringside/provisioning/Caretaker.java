package dev.ringside.provisioning;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.health.HealthMonitors;
import dev.ringside.provisioning.health.SelfHealing;
import dev.ringside.provisioning.health.WatchedCluster;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.work.CertificateRenewal;
import dev.ringside.provisioning.work.SavedClusters;
import dev.ringside.provisioning.work.WeeklyRepair;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a monitoring engine does by itself: keeps the monitors in step, takes up orphaned operations, has crashed nodes restarted, lost
 * ones replaced, certificates renewed, clusters repaired every week, and keyspaces made later replicated.
 */
final class Caretaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final long ROUND_MILLIS = 500;

    private final ProvisioningEngine engine;
    private final SavedClusters clusters;
    private final HealthMonitors monitors;
    private final SnapshotPublisher publisher;
    private final CertificateRenewal renewal;
    private final SelfHealing healing;
    private final WeeklyRepair repair;
    private final ReplicationWatch replication;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ringside-caretaker");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<OperationId> takenUp = new HashSet<>();

    Caretaker(
            ProvisioningEngine engine,
            SavedClusters clusters,
            HealthMonitors monitors,
            SnapshotPublisher publisher,
            CertificateRenewal renewal,
            SelfHealing healing,
            WeeklyRepair repair,
            ReplicationWatch replication) {
        this.engine = engine;
        this.clusters = clusters;
        this.monitors = monitors;
        this.publisher = publisher;
        this.renewal = renewal;
        this.healing = healing;
        this.repair = repair;
        this.replication = replication;
    }

    void start() {
        replication.start();
        clock.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            List<WatchedCluster> watched = clusters.watched();
            monitors.watch(watched);
            EngineSnapshot snapshot = publisher.latest();
            snapshot.operations().forEach(this::takeUp);
            heal(watched, snapshot);
            Instant now = Instant.now();
            snapshot.clusters().forEach(cluster -> repair.consider(cluster, now));
        } catch (RuntimeException e) {
            LOG.error("Looking after the clusters failed; it goes on", e);
        }
    }

    private void takeUp(OperationSnapshot operation) {
        // Once each: an operation that cannot be resumed is left for a person to look at.
        if (operation.state() == OperationState.INTERRUPTED && takenUp.add(operation.id())) {
            try {
                engine.resume(operation.id());
            } catch (ProvisioningException e) {
                LOG.warn(
                        "Operation {} cannot be resumed: {}",
                        operation.id(),
                        e.problem().text());
            }
        }
    }

    private void heal(List<WatchedCluster> watched, EngineSnapshot snapshot) {
        Instant now = Instant.now();
        healing.retain(snapshot.clusters().stream()
                .flatMap(ClusterSnapshot::nodes)
                .map(node -> node.spec().name())
                .collect(Collectors.toSet()));
        for (WatchedCluster each : watched) {
            Optional<ClusterSnapshot> cluster = snapshot.cluster(each.name());
            if (cluster.isPresent()
                    && cluster.get().provisioningState() == ProvisioningState.SUCCEEDED
                    && !cluster.get().spec().deallocated()
                    && cluster.get().activeOperation().isEmpty()) {
                renewal.lookAfter(each.name());
                for (DataCenterSnapshot dataCenter : cluster.get().dataCenters()) {
                    for (NodeSnapshot node : dataCenter.nodes()) {
                        healing.lookAfter(each, node.spec(), dataCenter.spec().diskCapacity(), node.status(), now);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        replication.close();
        clock.shutdownNow();
        repair.close();
    }
}
