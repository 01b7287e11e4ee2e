package dev.ringside.provisioning.cluster;

import java.util.List;

/**
 * The part of a hybrid cluster's ring that the product does not look after. It starts, stops and changes no node of it.
 *
 * @param seedNodes {@code externalSeedNodes}: addresses of its seeds, which every node of the cluster takes for seeds too
 * @param dataCenters {@code externalDataCenters}: names of its data centers, which auto-replicate gives replicas like the cluster's own
 */
public record ExternalRing(List<String> seedNodes, List<String> dataCenters) {
    /** There is no such part. */
    public static final ExternalRing NONE = new ExternalRing(List.of(), List.of());

    public ExternalRing {
        seedNodes = List.copyOf(seedNodes);
        dataCenters = List.copyOf(dataCenters);
    }
}
