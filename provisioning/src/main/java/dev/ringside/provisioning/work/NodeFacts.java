package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.cassandra.YamlFragment;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.security.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what single nodes logged and are configured with, with every secret hidden. */
public final class NodeFacts {
    private static final String HIDDEN = "********";
    private static final Pattern SECRET_KEY = Pattern.compile("(?i).*(password|secret|passphrase).*");
    /** A statement about a role, which Cassandra logs as it was given when it is slow or fails. */
    private static final Pattern GIVEN_PASSWORD =
            Pattern.compile("(?i)(password\\s*[=:]\\s*)('(?:[^']|'')*'|[^\\s,;)}]+)");

    private final Changes changes;

    public NodeFacts(Changes changes) {
        this.changes = changes;
    }

    /** The last {@code lines} lines the node logged, the oldest first. */
    public List<String> log(ClusterName cluster, NodeName node, int lines) throws ProvisioningException {
        ClusterSite site = changes.site(cluster);
        List<String> logged = site.runtime().logs(site.node(node.value()).name(), lines);
        ClusterSecrets secrets = site.keys().secrets(cluster);
        List<String> hidden = Stream.of(secrets.adminPassword(), secrets.jmxPassword(), secrets.keyStorePassword())
                .map(Secret::reveal)
                .filter(secret -> !secret.isEmpty())
                .toList();
        return logged.stream().map(line -> withoutSecrets(line, hidden)).toList();
    }

    private static String withoutSecrets(String line, List<String> secrets) {
        String clean = line;
        for (String secret : secrets) {
            // The well-known default password is the name of everything here and no secret.
            if (!secret.equals("cassandra")) {
                clean = clean.replace(secret, HIDDEN);
            }
        }
        return GIVEN_PASSWORD.matcher(clean).replaceAll("$1" + HIDDEN);
    }

    /** The settings of the node's cassandra.yaml as the product writes it for its next ordinary start, in the order of the file. */
    public List<EffectiveSetting> configuration(ClusterName cluster, NodeName name) throws ProvisioningException {
        ClusterSite site = changes.site(cluster);
        NodeSpec node = site.node(name.value());
        ClusterSpec spec = site.spec();
        NodeBlueprint blueprint = site.blueprints(spec).ordinary(node);
        YamlFragment fragment = YamlFragment.check(spec.dataCenter(node.dataCenter())
                .flatMap(DataCenterSpec::yamlFragment)
                .orElse(""));
        List<EffectiveSetting> settings = new ArrayList<>();
        RenderedYaml.settings(blueprint)
                .forEach((key, value) -> settings.add(new EffectiveSetting(
                        key,
                        RenderedYaml.text(withoutSecrets(key, value)),
                        fragment.keyOf(key, blueprint.version()).isPresent())));
        return settings;
    }

    private static Object withoutSecrets(Object key, Object value) {
        if (value instanceof Map<?, ?> entries) {
            Map<Object, Object> clean = new LinkedHashMap<>();
            entries.forEach((name, inner) -> clean.put(name, withoutSecrets(name, inner)));
            return clean;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> withoutSecrets(key, item)).toList();
        }
        return SECRET_KEY.matcher(String.valueOf(key)).matches() && value instanceof String ? HIDDEN : value;
    }
}
