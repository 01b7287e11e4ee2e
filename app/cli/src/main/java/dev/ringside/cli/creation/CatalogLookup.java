package dev.ringside.cli.creation;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;

/** Finds what an argument names in the catalog, or says what it could have named. */
public final class CatalogLookup {
    private final Catalog catalog;

    public CatalogLookup(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The catalog's spelling of a Cassandra line. */
    public String version(String text) throws ProvisioningException {
        List<String> offered = catalog.versions().stream()
                .filter(version -> !version.runtimes().isEmpty())
                .map(CassandraVersion::line)
                .toList();
        if (!offered.contains(text)) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "cassandraVersion",
                    "Cassandra version '" + text + "' can't be created here.",
                    "Give --cassandra-version one of " + String.join(", ", offered) + "."));
        }
        return text;
    }

    /** The catalog's spelling of a SKU. */
    public String sku(String text) throws ProvisioningException {
        return catalog.sku(text)
                .map(Sku::name)
                .orElseThrow(() -> unknown(
                        "sku",
                        "SKU",
                        text,
                        catalog.skus().stream().map(Sku::name).toList()));
    }

    /** The name of a region given by name or display name. */
    public String region(String text) throws ProvisioningException {
        return catalog.region(text)
                .map(Region::name)
                .orElseThrow(() -> unknown(
                        "location",
                        "location",
                        text,
                        catalog.regions().stream().map(Region::name).toList()));
    }

    /** Whether a region of the catalog has availability zones. */
    boolean hasZones(String region) {
        return catalog.region(region).map(Region::availabilityZones).orElse(false);
    }

    private static ProvisioningException unknown(String field, String what, String text, List<String> known) {
        return new ProvisioningException(new Problem.InvalidSpec(
                field,
                "There is no " + what + " '" + text + "'.",
                "Nearest are " + String.join(", ", Nearest.to(text, known)) + "; all are " + String.join(", ", known)
                        + "."));
    }
}
