package dev.ringside.model.create;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Spells a spec as {@code ringside cluster create …}, for a POSIX shell, one option to a line. It never contains a password. */
final class CreateCommandLine {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private CreateCommandLine() {}

    static String of(ClusterSpec spec) {
        DataCenterSpec first = spec.dataCenters().get(0);
        List<String> lines = new ArrayList<>();
        lines.add("ringside cluster create");
        lines.add("--cluster-name " + spec.name());
        lines.add("--resource-group " + quoted(spec.resourceGroup()));
        lines.add("--subscription " + quoted(spec.subscription()));
        lines.add("--location " + spec.location());
        lines.add("--cassandra-version " + spec.cassandraVersion());
        lines.add("--auto-replicate " + spec.autoReplicate().wireName());
        lines.add("--cluster-type " + spec.clusterType().wireName());
        lines.add("--scheduled-event-strategy " + spec.scheduledEventStrategy().wireName());
        lines.add("--require-tls " + spec.requireTls());
        lines.add("--data-center-name " + first.name());
        lines.add("--availability-zone " + first.availabilityZone());
        lines.add("--sku " + first.sku());
        lines.add("--disk-capacity " + first.diskCapacity());
        lines.add("--node-count " + first.nodeCount());
        lines.add("--delegated-management-subnet-id " + quoted(first.virtualNetwork() + "/" + first.subnet()));
        if (!spec.tags().isEmpty()) {
            StringBuilder tags = new StringBuilder("--tags");
            spec.tags().forEach((name, value) -> tags.append(' ').append(quoted(name + "=" + value)));
            lines.add(tags.toString());
        }
        return String.join(" \\\n  ", lines);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
