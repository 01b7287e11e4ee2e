package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.ConfigurationHistory;
import dev.ringside.provisioning.store.RepairRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the work of changes. */
public final class Changes {
    private final Catalog catalog;
    private final SavedClusters clusters;
    private final ClusterStore store;
    private final Runtimes runtimes;
    private final ClusterKeys keys;
    private final LinkPool links;
    private final ConfigurationHistory history;
    private final RepairRecords repairs;
    private final Duration observation;

    /** @param observation how long one node is watched with a new configuration before others get it */
    public Changes(
            Catalog catalog,
            SavedClusters clusters,
            ClusterStore store,
            Runtimes runtimes,
            ClusterKeys keys,
            LinkPool links,
            ConfigurationHistory history,
            RepairRecords repairs,
            Duration observation) {
        this.catalog = catalog;
        this.clusters = clusters;
        this.store = store;
        this.runtimes = runtimes;
        this.keys = keys;
        this.links = links;
        this.history = history;
        this.repairs = repairs;
        this.observation = observation;
    }

    ClusterSite site(ClusterName cluster) {
        return new ClusterSite(cluster, catalog, clusters, store, runtimes, keys, links);
    }

    /** The change as it is kept in the journal. */
    public RequestedChange requested(ClusterName cluster, ClusterChange change) throws ProvisioningException {
        return new RequestedChange(change, clusters.get(cluster).spec());
    }

    /** What renews certificates before they expire. */
    public CertificateRenewal renewal(Path lockFolder, ActivityLog activity, InstantSource clock) {
        return new CertificateRenewal(this::site, lockFolder, activity, clock);
    }

    /** The work that carries out a change asked for now. */
    public ChangeWork work(ClusterName cluster, RequestedChange requested) {
        return work(cluster, requested, ToolRun.heardBy(CommandOutput.NONE));
    }

    /** The work that goes on with a change which another process began. */
    public ChangeWork resumed(ClusterName cluster, RequestedChange requested) {
        return work(cluster, requested, ToolRun.brokenOff());
    }

    /** The work that carries out a change; {@code run} is how a tool is run if it runs one. */
    public ChangeWork work(ClusterName cluster, RequestedChange requested, ToolRun run) {
        return requested.change().in(new WorkOfChange(site(cluster), requested, run));
    }

    /** The one place that knows which work carries out which change. */
    private final class WorkOfChange implements ClusterChange.Cases<ChangeWork> {
        private final ClusterSite site;
        private final RequestedChange requested;
        private final ToolRun run;

        WorkOfChange(ClusterSite site, RequestedChange requested, ToolRun run) {
            this.site = site;
            this.requested = requested;
            this.run = run;
        }

        @Override
        public ChangeWork resizeDataCenter(ClusterChange.ResizeDataCenter change) {
            return new DataCenterResize(site, change, requested);
        }

        @Override
        public ChangeWork scaleDataCenter(ClusterChange.ScaleDataCenter change) {
            return ScaleRules.isScaleIn(change, requested.before())
                    ? new ScaleIn(site, change, requested)
                    : new ScaleOut(site, change, requested);
        }

        @Override
        public ChangeWork configureDataCenter(ClusterChange.ConfigureDataCenter change) {
            return new DataCenterConfiguration(site, history, observation, change, requested);
        }

        @Override
        public ChangeWork addDataCenter(ClusterChange.AddDataCenter change) {
            return new DataCenterAddition(site, change, requested);
        }

        @Override
        public ChangeWork deleteDataCenter(ClusterChange.DeleteDataCenter change) {
            return new DataCenterDeletion(site, change, requested);
        }

        @Override
        public ChangeWork deallocate(ClusterChange.Deallocate change) {
            return new Deallocation(site, change, requested);
        }

        @Override
        public ChangeWork start(ClusterChange.Start change) {
            return new ClusterStart(site, requested);
        }

        @Override
        public ChangeWork updateVersion(ClusterChange.UpdateVersion change) {
            return new VersionUpdate(site, change, requested);
        }

        @Override
        public ChangeWork updateSettings(ClusterChange.UpdateSettings change) {
            return new SettingsUpdate(site, change, requested);
        }

        @Override
        public ChangeWork invokeCommand(ClusterChange.InvokeCommand change) {
            return new OfflineCommand(site, change, requested, run);
        }

        @Override
        public ChangeWork updateExtensions(ClusterChange.UpdateExtensions change) {
            return new ExtensionsUpdate(site, change, requested);
        }

        @Override
        public ChangeWork replaceNode(ClusterChange.ReplaceNode change) {
            return new NodeReplacement(site, repairs, change, requested);
        }

        @Override
        public ChangeWork restartNode(ClusterChange.RestartNode change) {
            return new NodeRestart(site, change, requested);
        }

        @Override
        public ChangeWork stopNode(ClusterChange.StopNode change) {
            return new NodeStop(site, change, requested);
        }

        @Override
        public ChangeWork startNode(ClusterChange.StartNode change) {
            return new NodeStart(site, change, requested);
        }

        @Override
        public ChangeWork repair(ClusterChange.Repair change) {
            return new ClusterRepair(site, repairs, change);
        }

        @Override
        public ChangeWork updatePeering(ClusterChange.UpdatePeering change) {
            return new PeeringUpdate(site, change, requested);
        }

        @Override
        public ChangeWork simulateMaintenance(ClusterChange.SimulateMaintenance change) {
            return new MaintenanceEvent(site, change, requested);
        }

        @Override
        public ChangeWork resetPassword(ClusterChange.ResetPassword change) {
            return new PasswordReset(site, change, requested);
        }

        @Override
        public ChangeWork updateClientCertificates(ClusterChange.UpdateClientCertificates change) {
            return new ClientCertificatesUpdate(site, change, requested);
        }
    }
}
