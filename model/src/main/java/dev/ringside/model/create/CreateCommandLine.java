package dev.ringside.model.create;

import dev.ringside.model.ShellCommand;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;

/** Spells a spec as {@code ringside cluster create …}. It never contains a password. */
final class CreateCommandLine {
    private CreateCommandLine() {}

    static String of(ClusterSpec spec) {
        DataCenterSpec first = spec.dataCenters().get(0);
        ShellCommand command = new ShellCommand("ringside", "cluster", "create")
                .option("--cluster-name", spec.name())
                .option("--resource-group", spec.resourceGroup())
                .option("--subscription", spec.subscription())
                .option("--location", spec.location())
                .option("--cassandra-version", spec.cassandraVersion())
                .option("--auto-replicate", spec.autoReplicate().wireName())
                .option("--cluster-type", spec.clusterType().wireName())
                .option(
                        "--scheduled-event-strategy",
                        spec.scheduledEventStrategy().wireName())
                .option("--require-tls", spec.requireTls())
                .option("--data-center-name", first.name())
                .option("--availability-zone", first.availabilityZone())
                .option("--sku", first.sku())
                .option("--disk-capacity", first.diskCapacity())
                .option("--node-count", first.nodeCount())
                .option("--delegated-management-subnet-id", first.virtualNetwork() + "/" + first.subnet());
        if (!spec.tags().isEmpty()) {
            command.option(
                    "--tags",
                    spec.tags().entrySet().stream()
                            .map(tag -> tag.getKey() + "=" + tag.getValue())
                            .toArray());
        }
        return command.text();
    }
}
