package dev.ringside.cli.quickstart;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Registration;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Has the engine look after a cluster, which restarts nodes that are down, until every node is healthy. */
final class HealthWait {
    private final Duration patience;

    /** @param patience how long nothing may get better */
    HealthWait(Duration patience) {
        this.patience = patience;
    }

    /** The cluster as it is once it is healthy, or once nothing has got better for too long; empty when it is gone. */
    Optional<ClusterSnapshot> until(ProvisioningEngine engine, ClusterName name, PrintStream err)
            throws InterruptedException {
        BlockingQueue<EngineSnapshot> news = new LinkedBlockingQueue<>();
        try (Registration observation = engine.observe(news::add)) {
            engine.startMonitoring();
            long best = -1;
            long deadline = System.nanoTime() + patience.toNanos();
            Optional<ClusterSnapshot> cluster = engine.snapshot().cluster(name);
            while (cluster.isPresent() && !cluster.get().isHealthy() && System.nanoTime() < deadline) {
                long healthy = cluster.get()
                        .nodes()
                        .filter(node -> node.status().health() == NodeHealth.HEALTHY)
                        .count();
                if (healthy > best) {
                    best = healthy;
                    deadline = System.nanoTime() + patience.toNanos();
                    err.println("  " + healthy + " of " + cluster.get().spec().nodeCount() + " nodes healthy");
                }
                EngineSnapshot next = news.poll(1, TimeUnit.SECONDS);
                cluster = next == null ? cluster : next.cluster(name);
            }
            return cluster;
        }
    }
}
