package dev.ringside.model;

import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.RingAgreement;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A cluster, live. Everything changes on the FX thread, each property only when its value does. */
public final class ClusterModel {
    private final ClusterName name;
    private final Observed<Instant> createdAt;
    private final Observed<ClusterSpec> spec;
    private final Observed<ProvisioningState> provisioningState;
    private final Observed<Optional<Problem>> provisionError;
    private final Observed<Optional<OperationId>> activeOperation;
    private final Observed<Boolean> healthy;
    private final Observed<Boolean> observed = new Observed<>(false);
    private final Observed<Integer> nodeCount = new Observed<>(0);
    private final Observed<Integer> healthyNodes = new Observed<>(0);
    private final Observed<List<String>> contactPoints;
    private final Observed<List<Peering>> removedPeerings;
    private final Observed<RingAgreement> ringAgreement = new Observed<>(RingAgreement.FINE);
    private List<Object> lastViews = List.of();
    private final ObservableList<DataCenterModel> dataCenters = FXCollections.observableArrayList();
    private final ObservableList<DataCenterModel> readOnlyDataCenters =
            FXCollections.unmodifiableObservableList(dataCenters);
    private final ObservableList<NodeModel> nodes = FXCollections.observableArrayList();
    private final ObservableList<NodeModel> readOnlyNodes = FXCollections.unmodifiableObservableList(nodes);

    ClusterModel(ClusterSnapshot snapshot) {
        name = snapshot.name();
        createdAt = new Observed<>(snapshot.createdAt());
        spec = new Observed<>(snapshot.spec());
        provisioningState = new Observed<>(snapshot.provisioningState());
        provisionError = new Observed<>(snapshot.provisionError());
        activeOperation = new Observed<>(snapshot.activeOperation());
        healthy = new Observed<>(snapshot.isHealthy());
        contactPoints = new Observed<>(snapshot.contactPoints());
        removedPeerings = new Observed<>(snapshot.removedPeerings());
        update(snapshot);
    }

    void update(ClusterSnapshot snapshot) {
        Lists.mirror(
                dataCenters,
                snapshot.dataCenters(),
                DataCenterModel::name,
                dataCenter -> dataCenter.spec().name(),
                DataCenterModel::new,
                DataCenterModel::update);
        mirrorNodes();
        compareViews(snapshot.nodes().toList());
        spec.set(snapshot.spec());
        createdAt.set(snapshot.createdAt());
        activeOperation.set(snapshot.activeOperation());
        provisionError.set(snapshot.provisionError());
        contactPoints.set(snapshot.contactPoints());
        removedPeerings.set(snapshot.removedPeerings());
        nodeCount.set(nodes.size());
        observed.set(nodes.stream().allMatch(NodeModel::isObserved));
        healthyNodes.set((int) nodes.stream()
                .filter(node -> node.getHealth() == NodeHealth.HEALTHY)
                .count());
        healthy.set(snapshot.isHealthy());
        provisioningState.set(snapshot.provisioningState());
    }

    /** Only when a node says something else than before: comparing each with each other takes its time. */
    private void compareViews(List<NodeSnapshot> latest) {
        List<Object> views = new ArrayList<>();
        for (NodeSnapshot node : latest) {
            views.add(node.spec().name());
            views.add(node.status().health());
            views.add(node.status().view());
        }
        if (!views.equals(lastViews)) {
            lastViews = views;
            ringAgreement.set(RingAgreement.of(latest));
        }
    }

    private void mirrorNodes() {
        List<NodeModel> all = new ArrayList<>();
        dataCenters.forEach(dataCenter -> all.addAll(dataCenter.nodes()));
        Lists.mirror(nodes, all, node -> node, node -> node, node -> node, (node, same) -> {});
    }

    public ClusterName name() {
        return name;
    }

    public ReadOnlyObjectProperty<Instant> createdAtProperty() {
        return createdAt.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ClusterSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    public ClusterSpec getSpec() {
        return spec.get();
    }

    public ReadOnlyObjectProperty<ProvisioningState> provisioningStateProperty() {
        return provisioningState.getReadOnlyProperty();
    }

    public ProvisioningState getProvisioningState() {
        return provisioningState.get();
    }

    /** Why it is Failed. */
    public ReadOnlyObjectProperty<Optional<Problem>> provisionErrorProperty() {
        return provisionError.getReadOnlyProperty();
    }

    /** The operation that works on it now. */
    public ReadOnlyObjectProperty<Optional<OperationId>> activeOperationProperty() {
        return activeOperation.getReadOnlyProperty();
    }

    /** The peerings of its virtual networks that were removed. */
    public ReadOnlyObjectProperty<List<Peering>> removedPeeringsProperty() {
        return removedPeerings.getReadOnlyProperty();
    }

    /** Whether it is Succeeded and every node is healthy. */
    public ReadOnlyObjectProperty<Boolean> healthyProperty() {
        return healthy.getReadOnlyProperty();
    }

    /** Whether each of its nodes was looked at; until then it is not known whether it is healthy. */
    public ReadOnlyObjectProperty<Boolean> observedProperty() {
        return observed.getReadOnlyProperty();
    }

    /** How many nodes of it are known now, in all data centers. */
    public ReadOnlyObjectProperty<Integer> nodeCountProperty() {
        return nodeCount.getReadOnlyProperty();
    }

    /** How many of them are healthy now. */
    public ReadOnlyObjectProperty<Integer> healthyNodesProperty() {
        return healthyNodes.getReadOnlyProperty();
    }

    /** {@code host:port} of every node. */
    public ReadOnlyObjectProperty<List<String>> contactPointsProperty() {
        return contactPoints.getReadOnlyProperty();
    }

    /** Whether its nodes tell the same about each other. */
    public ReadOnlyObjectProperty<RingAgreement> ringAgreementProperty() {
        return ringAgreement.getReadOnlyProperty();
    }

    /** A data center keeps its model for life. */
    public ObservableList<DataCenterModel> dataCenters() {
        return readOnlyDataCenters;
    }

    /** The nodes of all data centers; the models are those of {@link DataCenterModel#nodes()}. */
    public ObservableList<NodeModel> nodes() {
        return readOnlyNodes;
    }
}
