package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.resource.ClusterName;

/**
 * What a change is called.
 *
 * @param title for people: "Deallocate cluster demo"
 */
public record ChangeNames(OperationKind kind, String title) {

    public static ChangeNames of(ClusterName cluster, ClusterChange asked) {
        return asked.in(new Naming(cluster));
    }

    private record Naming(ClusterName cluster) implements ClusterChange.Cases<ChangeNames> {
        @Override
        public ChangeNames resizeDataCenter(ClusterChange.ResizeDataCenter change) {
            return new ChangeNames(
                    OperationKind.RESIZE_DATA_CENTER,
                    "Scale data center " + change.dataCenter() + " of " + cluster + " to " + change.sku());
        }

        @Override
        public ChangeNames scaleDataCenter(ClusterChange.ScaleDataCenter change) {
            return new ChangeNames(
                    OperationKind.SCALE_DATA_CENTER,
                    "Scale data center " + change.dataCenter() + " of " + cluster + " to "
                            + (change.nodeCount() == 1 ? "1 node" : change.nodeCount() + " nodes"));
        }

        @Override
        public ChangeNames configureDataCenter(ClusterChange.ConfigureDataCenter change) {
            return new ChangeNames(
                    OperationKind.CONFIGURE_DATA_CENTER,
                    "Update the Cassandra configuration of data center " + change.dataCenter() + " of " + cluster);
        }

        @Override
        public ChangeNames addDataCenter(ClusterChange.AddDataCenter change) {
            return new ChangeNames(
                    OperationKind.ADD_DATA_CENTER,
                    "Add data center " + change.dataCenter().name() + " to " + cluster);
        }

        @Override
        public ChangeNames deleteDataCenter(ClusterChange.DeleteDataCenter change) {
            return new ChangeNames(
                    OperationKind.DELETE_DATA_CENTER, "Delete data center " + change.dataCenter() + " of " + cluster);
        }

        @Override
        public ChangeNames deallocate(ClusterChange.Deallocate change) {
            return new ChangeNames(OperationKind.DEALLOCATE_CLUSTER, "Deallocate cluster " + cluster);
        }

        @Override
        public ChangeNames start(ClusterChange.Start change) {
            return new ChangeNames(OperationKind.START_CLUSTER, "Start cluster " + cluster);
        }

        @Override
        public ChangeNames updateVersion(ClusterChange.UpdateVersion change) {
            return new ChangeNames(
                    OperationKind.UPDATE_VERSION,
                    "Update cluster " + cluster + " to Cassandra " + change.cassandraVersion());
        }

        @Override
        public ChangeNames updateSettings(ClusterChange.UpdateSettings change) {
            return new ChangeNames(OperationKind.UPDATE_SETTINGS, title(cluster, change));
        }

        @Override
        public ChangeNames invokeCommand(ClusterChange.InvokeCommand change) {
            return new ChangeNames(
                    OperationKind.INVOKE_COMMAND,
                    "Run " + change.request().command() + " on node "
                            + change.request().host() + " of " + cluster);
        }

        @Override
        public ChangeNames simulateMaintenance(ClusterChange.SimulateMaintenance change) {
            int nodes = change.nodes().size();
            return new ChangeNames(
                    OperationKind.SIMULATE_MAINTENANCE,
                    "Simulate maintenance of " + (nodes == 1 ? "a node" : nodes + " nodes") + " of " + cluster);
        }

        @Override
        public ChangeNames resetPassword(ClusterChange.ResetPassword change) {
            return new ChangeNames(OperationKind.RESET_PASSWORD, "Reset the admin password of " + cluster);
        }

        @Override
        public ChangeNames updateClientCertificates(ClusterChange.UpdateClientCertificates change) {
            return new ChangeNames(
                    OperationKind.UPDATE_CLIENT_CERTIFICATES,
                    change.clientCertificates().isEmpty()
                            ? "Ask clients of " + cluster + " for no certificate any more"
                            : "Update the client certificates of " + cluster);
        }

        @Override
        public ChangeNames updateExtensions(ClusterChange.UpdateExtensions change) {
            return new ChangeNames(
                    OperationKind.UPDATE_EXTENSIONS,
                    change.extensions().isEmpty()
                            ? "Remove the extensions of " + cluster
                            : "Give " + cluster + " the extensions " + String.join(", ", change.extensions()));
        }

        @Override
        public ChangeNames replaceNode(ClusterChange.ReplaceNode change) {
            return new ChangeNames(OperationKind.REPLACE_NODE, "Replace node " + change.node() + " of " + cluster);
        }

        @Override
        public ChangeNames restartNode(ClusterChange.RestartNode change) {
            return new ChangeNames(OperationKind.RESTART_NODE, "Restart node " + change.node() + " of " + cluster);
        }

        @Override
        public ChangeNames stopNode(ClusterChange.StopNode change) {
            return new ChangeNames(OperationKind.STOP_NODE, "Stop node " + change.node() + " of " + cluster);
        }

        @Override
        public ChangeNames startNode(ClusterChange.StartNode change) {
            return new ChangeNames(OperationKind.START_NODE, "Start node " + change.node() + " of " + cluster);
        }

        @Override
        public ChangeNames repair(ClusterChange.Repair change) {
            return new ChangeNames(
                    OperationKind.REPAIR_CLUSTER,
                    "Repair "
                            + change.keyspace()
                                    .map(name -> "keyspace " + name + " of ")
                                    .orElse("cluster ") + cluster);
        }

        @Override
        public ChangeNames updatePeering(ClusterChange.UpdatePeering change) {
            return new ChangeNames(
                    OperationKind.UPDATE_PEERING,
                    (change.connected() ? "Add" : "Remove") + " the peering of " + change.peering() + " of " + cluster);
        }
    }

    /** What is done over and over for keyspaces made later has a name of its own. */
    private static String title(ClusterName cluster, ClusterChange.UpdateSettings change) {
        return change.autoReplicate()
                .filter(policy -> change.equals(ClusterChange.UpdateSettings.NOTHING.withAutoReplicate(policy)))
                .map(policy -> "Apply auto-replicate " + policy.wireName() + " to cluster " + cluster)
                .orElse("Update settings of cluster " + cluster);
    }
}
