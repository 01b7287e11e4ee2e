package dev.ringside.model;

import dev.ringside.provisioning.catalog.Sku;

/** How a size of node is offered: what it is in Azure and what a node of it gets here. */
public final class SkuText {
    private SkuText() {}

    /** {@code Standard_E8s_v5 · 8 vCPU, 64 GiB · here: 512 MiB heap, 1.25 GiB}. */
    public static String of(Sku sku) {
        return sku.name() + " · " + sku.azureVcpus() + " vCPU, " + sku.azureMemoryGib() + " GiB · here: "
                + Amounts.bytes(sku.heap()) + " heap, " + Amounts.bytes(sku.memory());
    }
}
