package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.store.ConfigurationHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one operation leaves in a data center's history and in the cluster's specification. The history also tells a later process where an
 * operation stood: once its version is marked as taken back, the only way is back, whatever the journal's next step is.
 */
final class ConfigurationRecord {
    private final ClusterSite site;
    private final ConfigurationHistory history;
    private final DataCenterName dataCenter;
    private final OperationId operation;

    ConfigurationRecord(
            ClusterSite site, ConfigurationHistory history, DataCenterName dataCenter, OperationId operation) {
        this.site = site;
        this.history = history;
        this.dataCenter = dataCenter;
        this.operation = operation;
    }

    /** Saves the new text; done already, it only makes sure of it. */
    void begin(Optional<String> before, Optional<String> after) throws ProvisioningException {
        if (own().isEmpty()) {
            List<ConfigurationVersion> versions = versions();
            int last = versions.stream()
                    .mapToInt(ConfigurationVersion::number)
                    .max()
                    .orElse(0);
            if (versions.isEmpty()) {
                Instant created = site.saved().placement().createdAt();
                save(new ConfigurationVersion(++last, created, Optional.empty(), before, Optional.empty()));
            }
            save(new ConfigurationVersion(last + 1, Instant.now(), Optional.of(operation), after, Optional.empty()));
        }
        desire(after);
    }

    /** Why the way is back; empty while it is not. */
    Optional<Problem> takenBack() throws ProvisioningException {
        return own().flatMap(ConfigurationVersion::takenBack);
    }

    /** From here on every process that takes the operation up goes back. */
    void takeBack(Problem reason, Optional<String> before) throws ProvisioningException {
        Optional<ConfigurationVersion> own = own();
        if (own.isPresent() && own.get().takenBack().isEmpty()) {
            save(own.get().takenBackFor(reason));
        }
        desire(before);
    }

    private Optional<ConfigurationVersion> own() throws ProvisioningException {
        return versions().stream()
                .filter(version -> version.operation().equals(Optional.of(operation)))
                .findFirst();
    }

    private List<ConfigurationVersion> versions() throws ProvisioningException {
        return history.read(site.name(), dataCenter);
    }

    private void save(ConfigurationVersion version) throws ProvisioningException {
        history.save(site.name(), dataCenter, version);
    }

    private void desire(Optional<String> text) throws ProvisioningException {
        ClusterSpec now = site.spec();
        Optional<DataCenterSpec> spec = now.dataCenter(dataCenter);
        if (spec.isPresent() && !spec.get().yamlFragment().equals(text)) {
            site.desire(now.withDataCenter(spec.get().withYamlFragment(text)));
        }
    }
}
