package dev.ringside.model.configuration;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The configurations a data center has had, newest first, one of which may be looked at against the one in force. */
public final class ConfigurationHistoryModel {
    private final PortalModel portal;
    private final ClusterName cluster;
    private final DataCenterName dataCenter;
    private final ObservableList<ConfigurationVersion> versions = FXCollections.observableArrayList();
    private final ObservableList<ConfigurationVersion> readOnlyVersions =
            FXCollections.unmodifiableObservableList(versions);
    private final Observed<Optional<Problem>> problem = new Observed<>(Optional.empty());

    public ConfigurationHistoryModel(PortalModel portal, ClusterName cluster, DataCenterName dataCenter) {
        this.portal = portal;
        this.cluster = cluster;
        this.dataCenter = dataCenter;
    }

    public DataCenterName dataCenter() {
        return dataCenter;
    }

    public ObservableList<ConfigurationVersion> versions() {
        return readOnlyVersions;
    }

    /** Why they could not be read. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads them anew. */
    public void refresh() {
        portal.ask(
                engine -> engine.configurationHistory(cluster, dataCenter),
                found -> {
                    problem.set(Optional.empty());
                    Lists.replace(versions, found);
                },
                why -> problem.set(Optional.of(why)));
    }

    /** The one the nodes have: the newest that was not taken back. */
    public Optional<ConfigurationVersion> inForce() {
        return versions.stream()
                .filter(version -> version.takenBack().isEmpty())
                .findFirst();
    }

    /** What going back to {@code version} would change. */
    public List<TextDiff.Line> difference(ConfigurationVersion version) {
        return TextDiff.of(inForceText(), version.yamlFragment().orElse(""));
    }

    private String inForceText() {
        return portal.cluster(cluster)
                .map(ClusterModel::getSpec)
                .flatMap(spec -> spec.dataCenter(dataCenter))
                .flatMap(spec -> spec.yamlFragment())
                .orElse("");
    }
}
