package dev.ringside.cli.creation;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subnet as scripts written for Azure name it: by resource id, of which the names of network and subnet count here. */
public record SubnetId(String virtualNetwork, String subnet) {
    private static final Pattern RESOURCE_ID =
            Pattern.compile("(?:.*/virtualNetworks/)?([^/]+)/(?:subnets/)?([^/]+)", Pattern.CASE_INSENSITIVE);

    /** Parses {@code /subscriptions/…/virtualNetworks/NETWORK/subnets/SUBNET}, or {@code NETWORK/SUBNET} for short. */
    public static SubnetId parse(String argument, String text) throws ProvisioningException {
        Matcher matcher = RESOURCE_ID.matcher(text);
        if (!matcher.matches()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    argument,
                    "'" + text + "' does not name a subnet.",
                    "Give " + argument + " a resource id that ends in /virtualNetworks/NETWORK/subnets/SUBNET, or"
                            + " NETWORK/SUBNET."));
        }
        return new SubnetId(matcher.group(1), matcher.group(2));
    }

    /** The subnet of a cluster that nothing was said about. */
    public static SubnetId defaultFor(String cluster) {
        return new SubnetId(cluster + "-vnet", "default");
    }
}
