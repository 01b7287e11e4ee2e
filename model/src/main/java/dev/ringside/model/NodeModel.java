package dev.ringside.model;

import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeState;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.node.NodeView;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * A node, live. Everything but its name is a property that changes on the FX thread, each only
 * when its value does. Meanings and units are those of {@link NodeStatus}.
 */
public final class NodeModel {
    private final NodeName name;
    private final Observed<NodeSpec> spec;
    private final Observed<NodeStatus> status;
    private final Observed<NodeHealth> health;
    private final Observed<NodeState> state;
    private final Observed<Boolean> up;
    private final Observed<Boolean> processRunning;
    private final Observed<Boolean> answersCql;
    private final Observed<String> detail;
    private final Observed<Optional<String>> hostId;
    private final Observed<Optional<String>> releaseVersion;
    private final Observed<OptionalLong> load;
    private final Observed<OptionalInt> tokens;
    private final Observed<OptionalDouble> owns;
    private final Observed<OptionalDouble> cpuUsage;
    private final Observed<OptionalLong> memoryUsed;
    private final Observed<OptionalLong> memoryLimit;
    private final Observed<OptionalLong> heapUsed;
    private final Observed<OptionalLong> heapMax;
    private final Observed<OptionalLong> diskUsed;
    private final Observed<OptionalLong> diskFree;
    private final Observed<Optional<Instant>> startedAt;
    private final Observed<Optional<NodeView>> view;
    private final Observed<NodeActivity> activity;

    NodeModel(NodeSnapshot snapshot) {
        name = snapshot.spec().name();
        spec = new Observed<>(snapshot.spec());
        NodeStatus first = snapshot.status();
        status = new Observed<>(first);
        health = new Observed<>(first.health());
        state = new Observed<>(first.state());
        up = new Observed<>(first.up());
        processRunning = new Observed<>(first.processRunning());
        answersCql = new Observed<>(first.answersCql());
        detail = new Observed<>(first.detail());
        hostId = new Observed<>(first.hostId());
        releaseVersion = new Observed<>(first.releaseVersion());
        load = new Observed<>(first.load());
        tokens = new Observed<>(first.tokenCount());
        owns = new Observed<>(first.owns());
        cpuUsage = new Observed<>(first.cpuUsage());
        memoryUsed = new Observed<>(first.memoryUsed());
        memoryLimit = new Observed<>(first.memoryLimit());
        heapUsed = new Observed<>(first.heapUsed());
        heapMax = new Observed<>(first.heapMax());
        diskUsed = new Observed<>(first.diskUsed());
        diskFree = new Observed<>(first.diskFree());
        startedAt = new Observed<>(first.startedAt());
        view = new Observed<>(first.view());
        activity = new Observed<>(first.activity());
    }

    void update(NodeSnapshot snapshot) {
        spec.set(snapshot.spec());
        NodeStatus latest = snapshot.status();
        health.set(latest.health());
        state.set(latest.state());
        up.set(latest.up());
        processRunning.set(latest.processRunning());
        answersCql.set(latest.answersCql());
        detail.set(latest.detail());
        hostId.set(latest.hostId());
        releaseVersion.set(latest.releaseVersion());
        load.set(latest.load());
        tokens.set(latest.tokenCount());
        owns.set(latest.owns());
        cpuUsage.set(latest.cpuUsage());
        memoryUsed.set(latest.memoryUsed());
        memoryLimit.set(latest.memoryLimit());
        heapUsed.set(latest.heapUsed());
        heapMax.set(latest.heapMax());
        diskUsed.set(latest.diskUsed());
        diskFree.set(latest.diskFree());
        startedAt.set(latest.startedAt());
        view.set(latest.view());
        activity.set(latest.activity());
        status.set(latest);
    }

    public NodeName name() {
        return name;
    }

    public ReadOnlyObjectProperty<NodeSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    public NodeSpec getSpec() {
        return spec.get();
    }

    /** Everything observed at once; changes with every observation, as its instant does. Set after all the others. */
    public ReadOnlyObjectProperty<NodeStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NodeHealth> healthProperty() {
        return health.getReadOnlyProperty();
    }

    /** Whether it was looked at; until then it only seems to be starting. */
    public boolean isObserved() {
        return status.get().isObserved();
    }

    public NodeHealth getHealth() {
        return health.get();
    }

    public ReadOnlyObjectProperty<NodeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Boolean> upProperty() {
        return up.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Boolean> processRunningProperty() {
        return processRunning.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Boolean> answersCqlProperty() {
        return answersCql.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<String> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> hostIdProperty() {
        return hostId.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> releaseVersionProperty() {
        return releaseVersion.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> loadProperty() {
        return load.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalInt> tokensProperty() {
        return tokens.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalDouble> ownsProperty() {
        return owns.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalDouble> cpuUsageProperty() {
        return cpuUsage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> memoryUsedProperty() {
        return memoryUsed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> memoryLimitProperty() {
        return memoryLimit.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> heapUsedProperty() {
        return heapUsed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> heapMaxProperty() {
        return heapMax.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> diskUsedProperty() {
        return diskUsed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalLong> diskFreeProperty() {
        return diskFree.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Instant>> startedAtProperty() {
        return startedAt.getReadOnlyProperty();
    }

    /** What it says about the others. */
    public ReadOnlyObjectProperty<Optional<NodeView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What it streams and compacts. */
    public ReadOnlyObjectProperty<NodeActivity> activityProperty() {
        return activity.getReadOnlyProperty();
    }
}
