package dev.ringside.provisioning.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final long MIB = 1024L * 1024;

    private final Catalog catalog = Catalog.load();

    @Test
    void findsTheLargestSkuThatFits() {
        assertThat(catalog.largestSku(3, 3 * 1023 * MIB)).map(Sku::name).contains("Standard_D8s_v4");
        assertThat(catalog.largestSku(3, 3 * 1024 * MIB)).map(Sku::name).contains("Standard_DS13_v2");
        assertThat(catalog.largestSku(3, Long.MAX_VALUE)).map(Sku::name).contains("Standard_E32s_v5");
    }

    @Test
    void findsNoSkuWhenNoneFits() {
        assertThat(catalog.largestSku(3, 3 * 640 * MIB - 1)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyLargeOnes() {
        assertThat(catalog.largestSku(1, 1280 * MIB)).map(Sku::name).contains(Catalog.DEFAULT_SKU);
    }
}
