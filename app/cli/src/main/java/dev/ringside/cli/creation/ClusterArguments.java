package dev.ringside.cli.creation;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.ClientCertificates;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments that describe a new cluster, named as {@code az managed-cassandra cluster create} names them. */
public final class ClusterArguments {
    private static final String DEFAULT_GROUP = "ringside";

    @Option(
            names = {"-c", "--cluster-name"},
            required = true,
            paramLabel = "NAME",
            description = "The name of the cluster: letters and digits, joined by single hyphens.")
    private @Nullable ClusterName name;

    @Option(
            names = {"-g", "--resource-group"},
            paramLabel = "GROUP",
            description = "Its resource group, a new one or one in use. Default: " + DEFAULT_GROUP + ".")
    private String resourceGroup = DEFAULT_GROUP;

    @Option(
            names = {"-l", "--location"},
            paramLabel = "REGION",
            description = "Its region. Default: " + Catalog.DEFAULT_REGION + ".")
    private String location = Catalog.DEFAULT_REGION;

    @Option(
            names = "--subscription",
            paramLabel = "ID",
            description = "Where its nodes run: a subscription's id or name, embedded, docker, or auto (default: Docker"
                    + " when an engine answers and the image is there or can be pulled, else embedded).")
    private String subscription = SubscriptionChoice.AUTO;

    @Option(
            names = "--cassandra-version",
            paramLabel = "LINE",
            description = "4.0, 4.1 or 5.0. Default: " + Catalog.DEFAULT_VERSION + ".")
    private String cassandraVersion = Catalog.DEFAULT_VERSION;

    @Option(
            names = "--cluster-name-override",
            paramLabel = "NAME",
            description = "cluster_name in cassandra.yaml, where it must differ from the resource's name.")
    private @Nullable String clusterNameOverride;

    @Option(
            names = "--authentication-method",
            paramLabel = "METHOD",
            description = "Cassandra (default), or None for emergencies.")
    private AuthenticationMethod authenticationMethod = AuthenticationMethod.CASSANDRA;

    @Option(
            names = "--auto-replicate",
            paramLabel = "KEYSPACES",
            description = "Keyspaces the service replicates to every data center: None, SystemKeyspaces (default) or"
                    + " AllKeyspaces.")
    private AutoReplicate autoReplicate = AutoReplicate.SYSTEM_KEYSPACES;

    @Option(
            names = "--cluster-type",
            paramLabel = "TYPE",
            description = "Production (default) or NonProduction; only the latter can be deallocated.")
    private ClusterType clusterType = ClusterType.PRODUCTION;

    @Option(
            names = "--scheduled-event-strategy",
            paramLabel = "STRATEGY",
            description = "What a maintenance event may stop: Ignore, StopAny (default) or StopByRack.")
    private ScheduledEventStrategy scheduledEventStrategy = ScheduledEventStrategy.STOP_ANY;

    @Option(
            names = "--repair-enabled",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Whether the service repairs the cluster. Default: true.")
    private boolean repairEnabled = true;

    @Option(
            names = "--require-tls",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Whether plain CQL connections are refused. Default: false.")
    private boolean requireTls;

    @Option(
            names = "--client-certificates",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Ask clients for a certificate that chains to one of these: PEM files, separated by spaces.")
    private List<String> clientCertificates = List.of();

    @Option(
            names = "--extensions",
            arity = "0..*",
            paramLabel = "NAME",
            description = "What to add to Cassandra, as far as it runs on that version; \"\" for nothing, the default.")
    private List<String> extensions = List.of();

    @Option(names = "--tags", arity = "0..*", paramLabel = "KEY[=VALUE]", description = "Tags, separated by spaces.")
    private List<String> tags = List.of();

    @Mixin
    private DataCenterArguments dataCenter = new DataCenterArguments();

    /** The words that name the place; {@link SubscriptionChoice#make} understands them. */
    public String subscription() {
        return subscription;
    }

    /** Checks the arguments against the catalog; the function turns them into the spec for a place. */
    public Function<Subscription, ClusterSpec> specs(Catalog catalog) throws ProvisioningException {
        CatalogLookup lookup = new CatalogLookup(catalog);
        ClusterName cluster = name();
        String region = lookup.region(location);
        String version = lookup.version(cassandraVersion);
        List<String> certificates = ClientCertificates.each(ClientCertificateFiles.read(clientCertificates));
        var dataCenters = List.of(dataCenter.spec(lookup, cluster, region));
        return place -> withoutCertificates(place, cluster, region, version, dataCenters)
                .withClientCertificates(certificates);
    }

    private ClusterSpec withoutCertificates(
            Subscription place, ClusterName cluster, String region, String version, List<DataCenterSpec> dataCenters) {
        return new ClusterSpec(
                cluster,
                place.id(),
                place.runtime(),
                resourceGroup,
                region,
                version,
                Optional.ofNullable(clusterNameOverride).filter(text -> !text.isBlank()),
                authenticationMethod,
                autoReplicate,
                clusterType,
                scheduledEventStrategy,
                repairEnabled,
                requireTls,
                extensions.stream().filter(name -> !name.isEmpty()).toList(),
                TagWords.read(tags),
                dataCenters);
    }

    private ClusterName name() {
        if (name == null) {
            throw new IllegalStateException("picocli has not parsed --cluster-name");
        }
        return name;
    }
}
