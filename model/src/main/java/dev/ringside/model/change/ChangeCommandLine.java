package dev.ringside.model.change;

import dev.ringside.model.ShellCommand;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.command.CommandRules;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Spells a change as commands. */
final class ChangeCommandLine implements ClusterChange.Cases<ChangeCommand> {
    private static final String[] RINGSIDE = {"ringside"};
    private static final String[] AZURE = {"az", "managed-cassandra"};
    private static final String FRAGMENT = "--base64-encoded-cassandra-yaml-fragment";

    private final ClusterSpec cluster;

    private ChangeCommandLine(ClusterSpec cluster) {
        this.cluster = cluster;
    }

    /** @param cluster as it is before the change */
    static ChangeCommand of(ClusterSpec cluster, ClusterChange change) {
        return change.in(new ChangeCommandLine(cluster));
    }

    // ---- data centers

    @Override
    public ChangeCommand resizeDataCenter(ClusterChange.ResizeDataCenter change) {
        return new ChangeCommand(
                dataCenter(RINGSIDE, "update", change.dataCenter()).option("--sku", change.sku()));
    }

    @Override
    public ChangeCommand scaleDataCenter(ClusterChange.ScaleDataCenter change) {
        return new ChangeCommand(scale(RINGSIDE, change), scale(AZURE, change));
    }

    private ShellCommand scale(String[] tool, ClusterChange.ScaleDataCenter change) {
        return dataCenter(tool, "update", change.dataCenter()).option("--node-count", change.nodeCount());
    }

    @Override
    public ChangeCommand configureDataCenter(ClusterChange.ConfigureDataCenter change) {
        return new ChangeCommand(configure(RINGSIDE, change), configure(AZURE, change));
    }

    private ShellCommand configure(String[] tool, ClusterChange.ConfigureDataCenter change) {
        return dataCenter(tool, "update", change.dataCenter())
                .option(
                        FRAGMENT,
                        change.yamlFragment().map(ChangeCommandLine::base64).orElse(""));
    }

    @Override
    public ChangeCommand addDataCenter(ClusterChange.AddDataCenter change) {
        DataCenterSpec added = change.dataCenter();
        String subnet = "/subscriptions/<subscription>/resourceGroups/" + cluster.resourceGroup()
                + "/providers/Microsoft.Network/virtualNetworks/" + added.virtualNetwork() + "/subnets/"
                + added.subnet();
        return new ChangeCommand(
                create(RINGSIDE, added, added.virtualNetwork() + "/" + added.subnet())
                        .option("--source-data-center", change.source()),
                create(AZURE, added, subnet));
    }

    private ShellCommand create(String[] tool, DataCenterSpec added, String subnet) {
        ShellCommand command = dataCenter(tool, "create", added.name())
                .option("--data-center-location", added.location())
                .option("--delegated-subnet-id", subnet)
                .option("--availability-zone", added.availabilityZone())
                .option("--sku", added.sku())
                .option("--disk-capacity", added.diskCapacity())
                .option("--node-count", added.nodeCount());
        added.yamlFragment().ifPresent(text -> command.option(FRAGMENT, base64(text)));
        return command;
    }

    @Override
    public ChangeCommand deleteDataCenter(ClusterChange.DeleteDataCenter change) {
        return new ChangeCommand(
                dataCenter(RINGSIDE, "delete", change.dataCenter()).option("--yes"),
                dataCenter(AZURE, "delete", change.dataCenter()).option("--yes"));
    }

    // ---- clusters

    @Override
    public ChangeCommand deallocate(ClusterChange.Deallocate change) {
        return new ChangeCommand(deallocate(RINGSIDE, change), deallocate(AZURE, change));
    }

    private ShellCommand deallocate(String[] tool, ClusterChange.Deallocate change) {
        ShellCommand command = cluster(tool, "deallocate");
        return change.force() ? command.option("--force", true) : command;
    }

    @Override
    public ChangeCommand start(ClusterChange.Start change) {
        return new ChangeCommand(cluster(RINGSIDE, "start"), cluster(AZURE, "start"));
    }

    @Override
    public ChangeCommand updateVersion(ClusterChange.UpdateVersion change) {
        String option = "--cassandra-version";
        return new ChangeCommand(
                cluster(RINGSIDE, "update").option(option, change.cassandraVersion()),
                cluster(AZURE, "update").option(option, change.cassandraVersion()));
    }

    @Override
    public ChangeCommand updateSettings(ClusterChange.UpdateSettings change) {
        ShellCommand command = settings(RINGSIDE, change);
        change.scheduledEventStrategy()
                .ifPresent(strategy -> command.option("--scheduled-event-strategy", strategy.wireName()));
        change.autoReplicate().ifPresent(policy -> command.option("--auto-replicate", policy.wireName()));
        change.externalDataCenters().ifPresent(names -> command.list("--external-data-centers", names));
        // The Azure CLI has no arguments for these, and takes no empty list of seeds.
        boolean azure = change.scheduledEventStrategy().isEmpty()
                && change.autoReplicate().isEmpty()
                && change.externalDataCenters().isEmpty()
                && change.externalSeedNodes().filter(List::isEmpty).isEmpty();
        return new ChangeCommand(command, azure ? Optional.of(settings(AZURE, change)) : Optional.empty());
    }

    private ShellCommand settings(String[] tool, ClusterChange.UpdateSettings change) {
        ShellCommand command = cluster(tool, "update");
        change.clusterType().ifPresent(type -> command.option("--cluster-type", type.wireName()));
        change.repairEnabled().ifPresent(enabled -> command.option("--repair-enabled", enabled));
        change.externalSeedNodes().ifPresent(seeds -> command.list("--external-seed-nodes", seeds));
        change.tags().ifPresent(tags -> command.list("--tags", pairs(tags)));
        return command;
    }

    /** The password is typed when the command runs; az wants it as an argument, which the person puts in. */
    @Override
    public ChangeCommand resetPassword(ClusterChange.ResetPassword change) {
        return new ChangeCommand(
                cluster(RINGSIDE, "update").option("--initial-cassandra-admin-password", "-"),
                cluster(AZURE, "invoke-command")
                        .option("--host", "<address of any node>")
                        .option("--command-name", CommandRules.RESET_PASSWORD)
                        .option("--arguments", "password=<new password, URL-encoded>"));
    }

    @Override
    public ChangeCommand updateClientCertificates(ClusterChange.UpdateClientCertificates change) {
        String option = "--client-certificates";
        ShellCommand here = cluster(RINGSIDE, "update").list(option, change.clientCertificates());
        // The Azure CLI refuses an empty list.
        return change.clientCertificates().isEmpty()
                ? new ChangeCommand(here)
                : new ChangeCommand(here, cluster(AZURE, "update").list(option, change.clientCertificates()));
    }

    @Override
    public ChangeCommand updateExtensions(ClusterChange.UpdateExtensions change) {
        String option = "--extensions";
        return new ChangeCommand(
                cluster(RINGSIDE, "update").list(option, change.extensions()),
                cluster(AZURE, "update").list(option, change.extensions()));
    }

    @Override
    public ChangeCommand repair(ClusterChange.Repair change) {
        ShellCommand command = cluster(RINGSIDE, "repair");
        change.keyspace().ifPresent(keyspace -> command.option("--keyspace", keyspace));
        return new ChangeCommand(command);
    }

    // ---- nodes

    @Override
    public ChangeCommand invokeCommand(ClusterChange.InvokeCommand change) {
        ShellCommand here = invoke(RINGSIDE, change.request());
        return CommandRules.isOfService(change.request())
                ? new ChangeCommand(here, invoke(AZURE, change.request()))
                : new ChangeCommand(here);
    }

    private ShellCommand invoke(String[] tool, CommandRequest request) {
        ShellCommand command = cluster(tool, "invoke-command")
                .option("--host", request.host())
                .option("--command-name", request.command());
        if (!request.arguments().isEmpty()) {
            command.list(
                    "--arguments",
                    request.arguments().stream()
                            .map(argument -> argument.key() + "=" + argument.value())
                            .toList());
        }
        if (request.cassandraStopStart()) {
            command.option("--cassandra-stop-start", true);
        }
        return request.readWrite() ? command.option("--readwrite", true) : command;
    }

    @Override
    public ChangeCommand simulateMaintenance(ClusterChange.SimulateMaintenance change) {
        return new ChangeCommand(cluster(RINGSIDE, "simulate-maintenance")
                .list("--host", change.nodes().stream().map(NodeName::value).toList())
                .option("--duration", change.down().toSeconds()));
    }

    @Override
    public ChangeCommand replaceNode(ClusterChange.ReplaceNode change) {
        ShellCommand command = node("replace", change.node());
        return new ChangeCommand(change.acceptDataLoss() ? command.option("--accept-data-loss") : command);
    }

    @Override
    public ChangeCommand restartNode(ClusterChange.RestartNode change) {
        return new ChangeCommand(node("restart", change.node()));
    }

    @Override
    public ChangeCommand stopNode(ClusterChange.StopNode change) {
        return new ChangeCommand(node("stop", change.node()));
    }

    @Override
    public ChangeCommand startNode(ClusterChange.StartNode change) {
        return new ChangeCommand(node("start", change.node()));
    }

    // ---- networks

    /** The service's networks are not its clusters', so az asks for no cluster, and for a name of the peering. */
    @Override
    public ChangeCommand updatePeering(ClusterChange.UpdatePeering change) {
        String verb = change.connected() ? "create" : "delete";
        String network = change.peering().virtualNetwork();
        String remote = change.peering().remoteVirtualNetwork();
        ShellCommand azure = new ShellCommand("az", "network", "vnet", "peering", verb)
                .option("--name", network + "-to-" + remote)
                .option("--resource-group", cluster.resourceGroup())
                .option("--vnet-name", network);
        return new ChangeCommand(
                about(new String[] {"ringside", "network"}, "vnet", "peering", verb)
                        .option("--vnet-name", network)
                        .option("--remote-vnet", remote),
                change.connected() ? azure.option("--remote-vnet", remote).option("--allow-vnet-access") : azure);
    }

    // ---- what they begin with

    private ShellCommand cluster(String[] tool, String verb) {
        return about(tool, "cluster", verb);
    }

    private ShellCommand dataCenter(String[] tool, String verb, DataCenterName name) {
        return about(tool, "datacenter", verb).option("--data-center-name", name);
    }

    private ShellCommand node(String verb, NodeName name) {
        return about(RINGSIDE, "node", verb).option("--node", name);
    }

    private ShellCommand about(String[] tool, String... words) {
        return new ShellCommand(Stream.concat(Stream.of(tool), Stream.of(words)).toArray(String[]::new))
                .option("--cluster-name", cluster.name())
                .option("--resource-group", cluster.resourceGroup());
    }

    private static List<String> pairs(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
