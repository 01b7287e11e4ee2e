package dev.ringside.provisioning.cassandra;

import static java.util.Map.entry;

import dev.ringside.provisioning.cassandra.YamlFragment.Place;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which settings a person may not give, whatever their value. The service's articles "Create a cluster in the portal" and "Manage
 * resources with the Azure CLI" name {@link #SERVICE} as those that cannot be updated; the help of its command line says that they are
 * ignored. Here they are refused: nobody is to believe that a setting is in force which is not.
 */
final class SettingRules {

    /** Why a setting is refused, and what to do instead. */
    private record Refusal(String why, String remedy) {}

    private static final Refusal IDENTITY = new Refusal(
            "nodes that have data belong to the cluster, tokens and partitioner they began with",
            "Remove it; create another cluster where it has to differ.");
    private static final Refusal NAME = new Refusal(
            "nodes that have data refuse to start under another name", "Remove it; a name is chosen with the cluster.");
    private static final Refusal SEEDS = new Refusal("the product gives each data center its seed nodes", "Remove it.");
    private static final Refusal BOOTSTRAP =
            new Refusal("the product decides for each node whether it fetches its data when it joins", "Remove it.");
    private static final Refusal ADDRESS = new Refusal(
            "every node has the addresses and ports its data center's network gives it; with others it could not be reached",
            "Remove it.");
    private static final Refusal FOLDER = new Refusal(
            "the node's data is on its disks; with another folder it would start empty",
            "Remove it; the number of disks is chosen with the data center.");
    private static final Refusal CLIENT_TLS = new Refusal(
            "the product keeps the certificates and renews them",
            "Remove it; use the cluster's settings for TLS and client certificates.");
    private static final Refusal NODE_TLS =
            new Refusal("the product secures what nodes say to each other", "Remove it.");
    private static final Refusal DISK_ENCRYPTION =
            new Refusal("the service encrypts disks by itself", "Remove it; encrypt the disk of this computer.");
    private static final Refusal AUDIT = new Refusal(
            "the service decides what is audited", "Remove it; use `ringside cluster invoke-command` with nodetool.");
    private static final Refusal ACCESS = new Refusal(
            "the product manages role cassandra and could no longer log in",
            "Remove it; the authentication method is chosen with the cluster.");

    /** The service's list, its spelling {@code autobootstrap} included. */
    private static final Map<String, Refusal> SERVICE = Map.ofEntries(
            entry("cluster_name", NAME),
            entry("seed_provider", SEEDS),
            entry("initial_token", IDENTITY),
            entry("autobootstrap", BOOTSTRAP),
            entry("client_encryption_options", CLIENT_TLS),
            entry("server_encryption_options", NODE_TLS),
            entry("transparent_data_encryption_options", DISK_ENCRYPTION),
            entry("audit_logging_options", AUDIT),
            entry("authenticator", ACCESS),
            entry("authorizer", ACCESS),
            entry("role_manager", ACCESS),
            entry("storage_port", ADDRESS),
            entry("ssl_storage_port", ADDRESS),
            entry("native_transport_port", ADDRESS),
            entry("native_transport_port_ssl", ADDRESS),
            entry("listen_address", ADDRESS),
            entry("listen_interface", ADDRESS),
            entry("broadcast_address", ADDRESS),
            entry("hints_directory", FOLDER),
            entry("data_file_directories", FOLDER),
            entry("commitlog_directory", FOLDER),
            entry("cdc_raw_directory", FOLDER),
            entry("saved_caches_directory", FOLDER),
            entry("endpoint_snitch", IDENTITY),
            entry("partitioner", IDENTITY),
            entry("rpc_address", ADDRESS),
            entry("rpc_interface", ADDRESS));

    /** Beyond the service's list: what would lose data or make nodes unreachable here. */
    private static final Map<String, Refusal> DANGEROUS = Map.of(
            "auto_bootstrap", BOOTSTRAP,
            "broadcast_rpc_address", ADDRESS,
            "start_native_transport", ADDRESS,
            "local_system_data_file_directory", FOLDER);

    private SettingRules() {}

    /** Why the setting is refused; empty when it is not. */
    static Optional<Problem.ConfigurationRejected> refusal(String key, Object value, Place place) {
        Refusal service = SERVICE.get(key);
        if (service != null) {
            return Optional.of(rejected(place, key, "The service does not let " + key + " be changed: ", service));
        }
        Refusal dangerous = DANGEROUS.get(key);
        if (dangerous != null) {
            return Optional.of(rejected(place, key, key + " cannot be changed: ", dangerous));
        }
        if (key.equals("num_tokens") && !String.valueOf(value).equals(String.valueOf(Tokens.PER_NODE))) {
            return Optional.of(new Problem.ConfigurationRejected(
                    place.line(),
                    place.column(),
                    key,
                    "num_tokens cannot be changed: a node with data keeps the tokens it began with, and every node here has "
                            + Tokens.PER_NODE + ".",
                    "Remove it, or write num_tokens: " + Tokens.PER_NODE + "."));
        }
        return Optional.empty();
    }

    private static Problem.ConfigurationRejected rejected(Place place, String key, String what, Refusal refusal) {
        return new Problem.ConfigurationRejected(
                place.line(), place.column(), key, what + refusal.why() + ".", refusal.remedy());
    }

    /** Settings given by their name from before 4.1 and by the one since. */
    static List<Problem.ConfigurationRejected> mixedSpellings(Map<String, Place> places) {
        Map<RenamedKey, String> first = new LinkedHashMap<>();
        List<Problem.ConfigurationRejected> problems = new ArrayList<>();
        places.forEach((key, place) -> RenamedKey.find(key).ifPresent(renamed -> {
            String other = first.putIfAbsent(renamed, key);
            if (other != null) {
                problems.add(new Problem.ConfigurationRejected(
                        place.line(),
                        place.column(),
                        key,
                        other + " and " + key + " are one setting in its old and its new spelling.",
                        "Keep one of the two; either is understood."));
            }
        }));
        return problems;
    }
}
