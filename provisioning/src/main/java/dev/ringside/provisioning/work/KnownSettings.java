package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.cassandra.YamlFragment;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The settings Cassandra's versions have, as their own code says. Each version is asked once. */
public final class KnownSettings {
    private final Changes changes;
    private final Map<CassandraVersion, LoaderVerdict> verdicts = new ConcurrentHashMap<>();

    public KnownSettings(Changes changes) {
        this.changes = changes;
    }

    /** Those of the cluster's version, by name, with the values the nodes of that data center have without anybody's doing. */
    public List<KnownSetting> of(ClusterName cluster, DataCenterName name)
            throws ProvisioningException, InterruptedException {
        ClusterSite site = changes.site(cluster);
        ClusterSpec spec = site.spec();
        DataCenterSpec dataCenter = spec.dataCenter(name)
                .orElseThrow(() -> new ProvisioningException(ChangeRules.noDataCenter(spec, name)));
        NodeSpec node = ChangePlans.of(name, site.nodes()).stream()
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "Data center " + name + " has no node yet.", "Wait until it has been created.")));
        NodeBlueprint plain = site.blueprints(spec.withDataCenter(dataCenter.withYamlFragment(Optional.empty())))
                .ordinary(node);
        LoaderVerdict said = verdicts.get(plain.version());
        if (said == null) {
            said = site.runtime().verify(plain, plain);
            verdicts.put(plain.version(), said);
        }
        LoaderVerdict verdict = said;
        Map<String, Object> given = RenderedYaml.settings(plain);
        return new TreeSet<>(verdict.known())
                .stream()
                        .map(key -> setting(key, verdict, Optional.ofNullable(given.get(key))))
                        .toList();
    }

    private static KnownSetting setting(String key, LoaderVerdict verdict, Optional<Object> given) {
        return new KnownSetting(
                key,
                Optional.ofNullable(verdict.types().get(key)).orElse(""),
                given.map(RenderedYaml::text)
                        .or(() -> Optional.ofNullable(verdict.defaults().get(key))),
                YamlFragment.refusal(key).map(Problem::message));
    }
}
