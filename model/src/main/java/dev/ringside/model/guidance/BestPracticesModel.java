package dev.ringside.model.guidance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How one cluster does by the service's advice. What keyspaces say is asked of the nodes now and then. FX thread only. */
public final class BestPracticesModel {
    private final PortalModel portal;
    private final ClusterName name;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Finding> readOnlyFindings = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<List<KeyspaceReplication>> keyspaces = Optional.empty();
    private Optional<ClusterModel> cluster = Optional.empty();

    public BestPracticesModel(PortalModel portal, ClusterName name) {
        this.portal = portal;
        this.name = name;
    }

    /** One for each practice. */
    public ObservableList<Finding> findings() {
        return readOnlyFindings;
    }

    /** How many practices are followed. */
    public long good() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.GOOD)
                .count();
    }

    /** Why the keyspaces are not known. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Judges this state of the cluster; call again whenever it has changed. */
    public void show(ClusterModel present) {
        cluster = Optional.of(present);
        judge();
    }

    /** Asks the nodes for their keyspaces. */
    public void refresh() {
        portal.ask(
                engine -> engine.keyspaces(name),
                found -> {
                    keyspaces = Optional.of(found);
                    problem.set(Optional.empty());
                    judge();
                },
                why -> {
                    keyspaces = Optional.empty();
                    problem.set(Optional.of(why));
                    judge();
                });
    }

    private void judge() {
        cluster.ifPresent(present -> Lists.replace(findings, BestPractices.of(present, keyspaces)));
    }
}
