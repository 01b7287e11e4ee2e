package dev.ringside.model;

import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A data center, live. Everything changes on the FX thread, each property only when its value does. */
public final class DataCenterModel {
    private final DataCenterName name;
    private final Observed<DataCenterSpec> spec;
    private final Observed<ProvisioningState> provisioningState;
    private final Observed<Integer> healthyNodes = new Observed<>(0);
    private final Observed<Boolean> observed = new Observed<>(false);
    private final ObservableList<NodeModel> nodes = FXCollections.observableArrayList();
    private final ObservableList<NodeModel> readOnlyNodes = FXCollections.unmodifiableObservableList(nodes);

    DataCenterModel(DataCenterSnapshot snapshot) {
        name = snapshot.spec().name();
        spec = new Observed<>(snapshot.spec());
        provisioningState = new Observed<>(snapshot.provisioningState());
        update(snapshot);
    }

    void update(DataCenterSnapshot snapshot) {
        Lists.mirror(
                nodes,
                snapshot.nodes(),
                NodeModel::name,
                node -> node.spec().name(),
                NodeModel::new,
                NodeModel::update);
        spec.set(snapshot.spec());
        provisioningState.set(snapshot.provisioningState());
        observed.set(nodes.stream().allMatch(NodeModel::isObserved));
        healthyNodes.set((int) snapshot.nodes().stream()
                .filter(node -> node.status().health() == NodeHealth.HEALTHY)
                .count());
    }

    public DataCenterName name() {
        return name;
    }

    public ReadOnlyObjectProperty<DataCenterSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    public DataCenterSpec getSpec() {
        return spec.get();
    }

    public ReadOnlyObjectProperty<ProvisioningState> provisioningStateProperty() {
        return provisioningState.getReadOnlyProperty();
    }

    /** How many of its nodes are healthy now. */
    public ReadOnlyObjectProperty<Integer> healthyNodesProperty() {
        return healthyNodes.getReadOnlyProperty();
    }

    /** Whether each of its nodes was looked at; until then the number of healthy ones says nothing. */
    public ReadOnlyObjectProperty<Boolean> observedProperty() {
        return observed.getReadOnlyProperty();
    }

    /** Its nodes in the order of their index; a node keeps its model for life. */
    public ObservableList<NodeModel> nodes() {
        return readOnlyNodes;
    }
}
