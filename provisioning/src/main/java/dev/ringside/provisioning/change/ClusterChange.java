package dev.ringside.provisioning.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What may be asked of a cluster that exists. Each stands for one operation of the service's API; all go through one pipeline. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "change")
public sealed interface ClusterChange {

    /** One answer per kind of change, so that the compiler names every place that must know a new one. */
    interface Cases<T> {
        T resizeDataCenter(ResizeDataCenter change);

        T scaleDataCenter(ScaleDataCenter change);

        T configureDataCenter(ConfigureDataCenter change);

        T addDataCenter(AddDataCenter change);

        T deleteDataCenter(DeleteDataCenter change);

        T deallocate(Deallocate change);

        T start(Start change);

        T updateVersion(UpdateVersion change);

        T updateSettings(UpdateSettings change);

        T invokeCommand(InvokeCommand change);

        T simulateMaintenance(SimulateMaintenance change);

        T resetPassword(ResetPassword change);

        T updateClientCertificates(UpdateClientCertificates change);

        T updateExtensions(UpdateExtensions change);

        T replaceNode(ReplaceNode change);

        T restartNode(RestartNode change);

        T stopNode(StopNode change);

        T startNode(StartNode change);

        T repair(Repair change);

        T updatePeering(UpdatePeering change);
    }

    /** The answer {@code cases} has for this change. */
    <T> T in(Cases<T> cases);

    /**
     * Scale up or down: {@code PATCH dataCenters} with another {@code sku}.
     *
     * @param sku a SKU of the catalog, of the same family as the present one
     */
    record ResizeDataCenter(DataCenterName dataCenter, String sku) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.resizeDataCenter(this);
        }
    }

    /**
     * Scale out or in: {@code PATCH dataCenters} with another {@code nodeCount}. Nodes join or leave one at a time.
     *
     * @param nodeCount how many nodes the data center is to have
     */
    record ScaleDataCenter(DataCenterName dataCenter, int nodeCount) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.scaleDataCenter(this);
        }
    }

    /**
     * Update the Cassandra configuration: {@code PATCH dataCenters} with another {@code base64EncodedCassandraYamlFragment}. Giving an old
     * text takes a data center back to it.
     *
     * @param yamlFragment the settings to override from now on, as YAML text; all others get the product's value again. Empty overrides none
     */
    record ConfigureDataCenter(DataCenterName dataCenter, Optional<String> yamlFragment) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.configureDataCenter(this);
        }
    }

    /**
     * Add a data center: {@code PUT dataCenters}. What is replicated to it follows from the cluster's {@code autoReplicate}.
     *
     * @param source the data center its nodes copy the data from
     */
    record AddDataCenter(DataCenterSpec dataCenter, DataCenterName source) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.addDataCenter(this);
        }
    }

    /** Delete a data center: {@code DELETE dataCenters}. Its nodes leave the ring one at a time and are removed with their disks. */
    record DeleteDataCenter(DataCenterName dataCenter) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.deleteDataCenter(this);
        }
    }

    /**
     * Deallocate: nodes are drained and stopped, their disks kept.
     *
     * @param force allowed on a Production cluster too, as the API's header {@code x-ms-force-deallocate} does
     */
    record Deallocate(boolean force) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.deallocate(this);
        }
    }

    /** Run a tool on the files of one node, which is stopped meanwhile: {@code invokeCommand} with {@code cassandra-stop-start}. */
    record InvokeCommand(CommandRequest request) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.invokeCommand(this);
        }
    }

    /**
     * A maintenance event of the platform, as Azure announces it for virtual machines: what stops when is decided by the cluster's
     * scheduled event strategy.
     *
     * @param nodes those the event is for, at least one
     * @param down how long the platform holds each of them, at most an hour
     */
    record SimulateMaintenance(List<NodeName> nodes, Duration down) implements ClusterChange {
        public SimulateMaintenance {
            nodes = List.copyOf(nodes);
        }

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.simulateMaintenance(this);
        }
    }

    /**
     * Replace a node that is dead for good by a new one in its rack, which takes over its share of the ring from the other replicas: what
     * the service does by itself when a virtual machine or its disks are lost.
     *
     * @param acceptDataLoss go on although keyspaces kept their only replica of some rows on that node
     */
    record ReplaceNode(NodeName node, boolean acceptDataLoss) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.replaceNode(this);
        }
    }

    /**
     * Repair on demand: a full repair, segment by segment, beside the weekly one.
     *
     * @param keyspace the only one to be repaired; empty means all that are replicated
     */
    record Repair(Optional<String> keyspace) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.repair(this);
        }
    }

    /**
     * Remove or add the peering of two of the cluster's virtual networks, as {@code az network vnet peering} does: without it the nodes in one
     * do not reach those in the other.
     *
     * @param connected whether they are to reach each other
     */
    record UpdatePeering(Peering peering, boolean connected) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.updatePeering(this);
        }
    }

    /** Restart a node, dead or alive, with its configuration written anew: what follows after the cause of its crashes is gone. */
    record RestartNode(NodeName node) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.restartNode(this);
        }
    }

    /** Stop a node and keep its disk. It stays stopped, over restarts of everything too, until it is started: nothing heals it. */
    record StopNode(NodeName node) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.stopNode(this);
        }
    }

    /** Start a node that was stopped. */
    record StartNode(NodeName node) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.startNode(this);
        }
    }

    /** Start a deallocated cluster again. */
    record Start() implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.start(this);
        }
    }

    /**
     * Update version: {@code PATCH cassandraClusters} with another {@code cassandraVersion}.
     *
     * @param cassandraVersion the next line of the catalog after the cluster's
     */
    record UpdateVersion(String cassandraVersion) implements ClusterChange {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.updateVersion(this);
        }
    }

    /**
     * Update cluster settings: {@code PATCH cassandraClusters}. What is empty stays as it is. No node is restarted; {@code autoReplicate}
     * may give keyspaces other replicas, as {@code AutoReplication} says.
     *
     * @param repairEnabled whether it gets a full repair every week
     * @param tags all tags the cluster is to have
     * @param externalSeedNodes all addresses of seeds others look after
     * @param externalDataCenters all names of data centers others look after
     */
    record UpdateSettings(
            Optional<ClusterType> clusterType,
            Optional<ScheduledEventStrategy> scheduledEventStrategy,
            Optional<AutoReplicate> autoReplicate,
            Optional<Boolean> repairEnabled,
            Optional<Map<String, String>> tags,
            Optional<List<String>> externalSeedNodes,
            Optional<List<String>> externalDataCenters)
            implements ClusterChange {
        /** To begin with. */
        public static final UpdateSettings NOTHING = new UpdateSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public UpdateSettings withClusterType(ClusterType type) {
            return new UpdateSettings(
                    Optional.of(type),
                    scheduledEventStrategy,
                    autoReplicate,
                    repairEnabled,
                    tags,
                    externalSeedNodes,
                    externalDataCenters);
        }

        public UpdateSettings withScheduledEventStrategy(ScheduledEventStrategy strategy) {
            return new UpdateSettings(
                    clusterType,
                    Optional.of(strategy),
                    autoReplicate,
                    repairEnabled,
                    tags,
                    externalSeedNodes,
                    externalDataCenters);
        }

        public UpdateSettings withAutoReplicate(AutoReplicate policy) {
            return new UpdateSettings(
                    clusterType,
                    scheduledEventStrategy,
                    Optional.of(policy),
                    repairEnabled,
                    tags,
                    externalSeedNodes,
                    externalDataCenters);
        }

        public UpdateSettings withRepairEnabled(boolean enabled) {
            return new UpdateSettings(
                    clusterType,
                    scheduledEventStrategy,
                    autoReplicate,
                    Optional.of(enabled),
                    tags,
                    externalSeedNodes,
                    externalDataCenters);
        }

        public UpdateSettings withTags(Map<String, String> all) {
            return new UpdateSettings(
                    clusterType,
                    scheduledEventStrategy,
                    autoReplicate,
                    repairEnabled,
                    Optional.of(all),
                    externalSeedNodes,
                    externalDataCenters);
        }

        public UpdateSettings withExternal(List<String> seedNodes, List<String> dataCenters) {
            return new UpdateSettings(
                    clusterType,
                    scheduledEventStrategy,
                    autoReplicate,
                    repairEnabled,
                    tags,
                    Optional.of(seedNodes),
                    Optional.of(dataCenters));
        }

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.updateSettings(this);
        }
    }

    /**
     * Give role {@code cassandra} another password: the service's command {@code cassandra-reset-password}. The journal keeps the reference
     * alone; what it refers to is kept with the cluster's secrets until the operation has succeeded.
     *
     * @param password the new one; empty when the change was read from a journal
     * @param reference names the change's password among those kept
     */
    @JsonIncludeProperties("reference")
    record ResetPassword(Optional<Secret> password, String reference) implements ClusterChange {
        @JsonCreator
        ResetPassword(@JsonProperty("reference") String reference) {
            this(Optional.empty(), reference);
        }

        /** To be asked for. */
        public static ResetPassword to(Secret password) {
            return new ResetPassword(Optional.of(password), UUID.randomUUID().toString());
        }

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.resetPassword(this);
        }
    }

    /**
     * Update client certificates: {@code PATCH cassandraClusters} with other {@code clientCertificates}. Where there are any, clients must
     * use TLS and present a certificate that chains to one of them.
     *
     * @param clientCertificates PEM texts, each with one certificate or several; none asks clients for no certificate any more
     */
    record UpdateClientCertificates(List<String> clientCertificates) implements ClusterChange {
        public UpdateClientCertificates {
            clientCertificates = List.copyOf(clientCertificates);
        }

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.updateClientCertificates(this);
        }
    }

    /**
     * Update extensions: {@code PATCH cassandraClusters} with other {@code extensions}. Nodes load them when they start, so all are restarted.
     *
     * @param extensions all extensions the cluster is to have, by the catalog's names
     */
    record UpdateExtensions(List<String> extensions) implements ClusterChange {
        public UpdateExtensions {
            extensions = List.copyOf(extensions);
        }

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.updateExtensions(this);
        }
    }
}
