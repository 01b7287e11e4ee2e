package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import java.util.List;

/** Catalogs that differ from the product's. */
public final class Catalogs {
    private Catalogs() {}

    /** The product's, but Cassandra {@code line} can be created on {@code runtimes} only. */
    public static Catalog where(String line, List<RuntimeKind> runtimes) {
        Catalog known = Catalog.load();
        return new Catalog(
                known.versions().stream()
                        .map(version -> version.line().equals(line)
                                ? new CassandraVersion(
                                        line, version.release(), version.image(), version.imageJava(), runtimes)
                                : version)
                        .toList(),
                known.skus(),
                known.regions(),
                known.extensions());
    }
}
