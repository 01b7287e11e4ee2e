package dev.ringside.portal.navigation;

import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.Optional;

/** One answer for each kind of address; a new kind does not compile until every switch knows it. */
public interface BladeCases<R> {
    R home();

    R welcome();

    R clusters();

    R createCluster();

    R deployment(OperationId operation);

    R clusterOverview(ClusterName name);

    R dataCenters(ClusterName name);

    R console(ClusterName name);

    R clusterPlace(ClusterName name, ClusterPlace place);

    R updateConfiguration(ClusterName name, DataCenterName dataCenter, Optional<String> proposed);

    R dataCenterPlace(ClusterName name, DataCenterName dataCenter, DataCenterPlace place);

    R peering(ClusterName name, Peering peering, boolean connected);

    R nodePlace(ClusterName name, NodeName node, NodePlace place);

    R activityLog();

    R resourceGroups();

    R resourceGroup(String name);

    R allResources();

    R virtualNetworks();

    R subscriptions();

    R chooseService();
}
