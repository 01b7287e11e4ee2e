package dev.ringside.portal.gallery;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that answers as one would that looks after the gallery's clusters. */
final class GalleryEngine {
    static final String FRAGMENT =
            """
            # Writes come in bursts at noon.
            concurrent_writes: 64
            compaction_throughput: 96MiB/s
            hinted_handoff_throttle: 4MiB
            """;

    static final List<String> STATUS = List.of(
            "Datacenter: dc-westeurope",
            "=========================",
            "Status=Up/Down",
            "|/ State=Normal/Leaving/Joining/Moving",
            "--  Address     Load       Tokens  Owns (effective)  Host ID                               Rack",
            "UN  127.2.1.11  80.33 MiB  16      50.1%             2f3a9c1e-7d4b-3c55-9a20-5be1f07d2a10  rack1",
            "UN  127.2.1.12  80.67 MiB  16      49.8%             8c0d1b7a-12ef-3a7c-8e41-90aa3c4f6b21  rack2",
            "UN  127.2.1.13  81.02 MiB  16      50.3%             b7e5d3f0-4a9c-3d18-b6c2-1f2e3d4c5b32  rack3",
            "UN  127.2.1.14  81.33 MiB  16      49.9%             c91f2e3d-8b7a-3f65-a4d3-6e7f8091a243  rack1",
            "UN  127.2.1.15  81.67 MiB  16      50.0%             d0a1b2c3-d4e5-36f7-8091-a2b3c4d5e654  rack2",
            "UN  127.2.1.16  82.01 MiB  16      49.9%             e1b2c3d4-e5f6-3708-91a2-b3c4d5e6f765  rack3");

    private GalleryEngine() {}

    static ScriptedEngine open() {
        ScriptedEngine engine = new ScriptedEngine();
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.dockerSubscription());
        engine.publish(new EngineSnapshot(
                1,
                GalleryClusters.all(),
                List.of(),
                GalleryOperations.all(),
                GalleryOperations.activity(),
                List.of(new ResourceGroup("playground", "embedded", "westeurope", Snapshots.NOW))));
        engine.setKeyspaces(
                replicated("system_auth"),
                replicated("shop"),
                replicated("inventory"),
                new KeyspaceReplication("scratch", "SimpleStrategy", Map.of("replication_factor", "1")));
        engine.setConfigurationHistory(
                version(3, Duration.ofHours(20), FRAGMENT),
                version(2, Duration.ofDays(2), "concurrent_writes: 64\ncompaction_throughput: 64MiB/s\n"),
                version(1, Duration.ofDays(3), ""));
        engine.setKnownSettings(
                known("concurrent_writes", "int", "32"),
                known("concurrent_reads", "int", "32"),
                known("compaction_throughput", "data rate", "64MiB/s"),
                known("hinted_handoff_throttle", "data size", "1024KiB"));
        engine.setNodeConfiguration(
                new EffectiveSetting("cluster_name", "webshop", false),
                new EffectiveSetting("num_tokens", "16", false),
                new EffectiveSetting("concurrent_writes", "64", true),
                new EffectiveSetting("compaction_throughput", "96MiB/s", true),
                new EffectiveSetting("endpoint_snitch", "GossipingPropertyFileSnitch", false),
                new EffectiveSetting("hinted_handoff_throttle", "4MiB", true),
                new EffectiveSetting("native_transport_port", "9042", false));
        engine.setNodeLog(
                log("09:12:40,018", "CompactionTask.java:167", "Compacting (6f1d) [shop/orders_by_customer-nb-41-big]"),
                log("08:58:02,551", "NoSpamLogger.java:105", "Some operations were slow: 3 within the last 5 seconds"),
                log("08:41:17,230", "Gossiper.java:1452", "Node /127.2.2.13 is now part of the cluster"),
                log("08:41:16,877", "PipelineConfigurator.java:125", "Starting listening for CQL clients on 9042"),
                log("08:41:16,402", "StorageService.java:1012", "Node /127.2.1.14 state jump to NORMAL"));
        engine.commandsSay(STATUS, List.of(), 0);
        return engine;
    }

    private static String log(String time, String source, String text) {
        return "INFO  [main] 2026-11-21 " + time + " " + source + " - " + text;
    }

    private static KeyspaceReplication replicated(String name) {
        return new KeyspaceReplication(
                name,
                "NetworkTopologyStrategy",
                Map.of(GalleryClusters.WEST_EUROPE.value(), "3", GalleryClusters.NORTH_EUROPE.value(), "3"));
    }

    private static ConfigurationVersion version(int number, Duration ago, String text) {
        return new ConfigurationVersion(
                number,
                Snapshots.NOW.minus(ago),
                number == 1 ? Optional.empty() : Optional.of(new OperationId("configure-" + number)),
                text.isEmpty() ? Optional.empty() : Optional.of(text),
                Optional.empty());
    }

    private static KnownSetting known(String name, String type, String usual) {
        return new KnownSetting(name, type, Optional.of(usual), Optional.empty());
    }
}
