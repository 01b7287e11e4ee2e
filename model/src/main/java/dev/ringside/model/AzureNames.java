package dev.ringside.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Azure's naming rules for what belongs to a cluster but is no cluster (Azure documentation, "Naming rules for Azure resources"). */
public final class AzureNames {
    private static final Pattern RESOURCE_GROUP = Pattern.compile("^[-\\w._()]*[-\\w_()]$");
    private static final Pattern NETWORK = Pattern.compile("^[a-zA-Z0-9]([\\w.-]*\\w)?$");
    private static final int LONGEST_GROUP = 90;
    private static final int LONGEST_NETWORK = 64;
    private static final int LONGEST_SUBNET = 80;
    private static final String NETWORK_SUFFIX = "-vnet";
    private static final String NETWORK_RULE =
            "may contain letters, digits, underscores, periods and hyphens; it must start with a letter or digit and"
                    + " end with a letter, digit or underscore.";

    private AzureNames() {}

    /** Why a resource group cannot have that name. */
    public static Optional<String> resourceGroup(String name) {
        return violation(
                "Resource group",
                name,
                1,
                LONGEST_GROUP,
                RESOURCE_GROUP,
                "may contain letters, digits, periods, underscores, hyphens and parentheses; it can't end with a period.");
    }

    /** Why a virtual network cannot have that name. */
    public static Optional<String> virtualNetwork(String name) {
        return violation("Virtual network", name, 2, LONGEST_NETWORK, NETWORK, NETWORK_RULE);
    }

    /** Why a subnet cannot have that name. */
    public static Optional<String> subnet(String name) {
        return violation("Subnet", name, 1, LONGEST_SUBNET, NETWORK, NETWORK_RULE);
    }

    /** The network's name proposed for a cluster, as the command line names it too: {@code demo-vnet}. */
    public static String networkOf(String cluster) {
        String stem = cluster.isEmpty() ? "cluster" : cluster;
        int room = LONGEST_NETWORK - NETWORK_SUFFIX.length();
        return (stem.length() > room ? stem.substring(0, room) : stem) + NETWORK_SUFFIX;
    }

    private static Optional<String> violation(
            String what, String name, int shortest, int longest, Pattern rule, String sentence) {
        if (name.isBlank()) {
            return Optional.of(what + " is required. Enter a name.");
        }
        if (name.length() < shortest || name.length() > longest) {
            return Optional.of(what + " has " + name.length() + " characters; " + shortest + " to " + longest
                    + " are allowed. " + (name.length() > longest ? "Shorten" : "Lengthen") + " it.");
        }
        return rule.matcher(name).matches() ? Optional.empty() : Optional.of(what + " " + sentence);
    }
}
