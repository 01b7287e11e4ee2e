package dev.ringside.provisioning.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What can be created: versions, SKUs, regions and extensions, oldest or smallest first as in the resources module. */
public record Catalog(
        List<CassandraVersion> versions, List<Sku> skus, List<Region> regions, List<Extension> extensions) {
    /** The line a new cluster gets unless another is asked for. */
    public static final String DEFAULT_VERSION = "5.0";

    public static final String DEFAULT_SKU = "Standard_E8s_v5";
    public static final String DEFAULT_REGION = "eastus";
    /** The service's default number of P30 disks per node. */
    public static final int DEFAULT_DISK_CAPACITY = 4;

    public static final int MINIMUM_NODE_COUNT = 3;

    private static final long MIB = 1024L * 1024;

    public Catalog {
        versions = List.copyOf(versions);
        skus = List.copyOf(skus);
        regions = List.copyOf(regions);
        extensions = List.copyOf(extensions);
    }

    /** Reads the catalog from the resources module. */
    public static Catalog load() {
        List<Sku> skus = read("skus.yaml", new TypeReference<List<SkuRow>>() {}).stream()
                .map(row -> new Sku(
                        row.name,
                        row.family,
                        row.azureVcpus,
                        row.azureMemoryGib,
                        row.heapMib * MIB,
                        row.memoryMib * MIB,
                        row.cpus))
                .toList();
        return new Catalog(
                read("versions.yaml", new TypeReference<>() {}),
                skus,
                read("regions.yaml", new TypeReference<>() {}),
                read("extensions.yaml", new TypeReference<>() {}));
    }

    public Optional<CassandraVersion> version(String line) {
        return versions.stream().filter(version -> version.line().equals(line)).findFirst();
    }

    /** Finds a SKU by its name, whatever its case. */
    public Optional<Sku> sku(String name) {
        return skus.stream().filter(sku -> sku.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The largest SKU of which {@code nodes} nodes fit into {@code memory} bytes; empty when not even the smallest does. */
    public Optional<Sku> largestSku(int nodes, long memory) {
        return skus.stream()
                .filter(sku -> sku.memory() * nodes <= memory)
                .reduce((one, other) -> other.memory() > one.memory() ? other : one);
    }

    /** Finds an extension by its name, whatever its case. */
    public Optional<Extension> extension(String name) {
        return extensions.stream().filter(extension -> extension.isNamed(name)).findFirst();
    }

    /** Finds a region by name or display name, whatever its case: {@code westus2} or "West US 2". */
    public Optional<Region> region(String name) {
        return regions.stream()
                .filter(region -> region.name().equalsIgnoreCase(name)
                        || region.displayName().equalsIgnoreCase(name))
                .findFirst();
    }

    private static <T> T read(String file, TypeReference<T> type) {
        String path = "/dev/ringside/resources/catalog/" + file;
        try (InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream(path), path)) {
            return new YAMLMapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private record SkuRow(
            String name, String family, int azureVcpus, int azureMemoryGib, long heapMib, long memoryMib, int cpus) {}
}
