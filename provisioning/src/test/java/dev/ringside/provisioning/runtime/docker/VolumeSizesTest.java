package dev.ringside.provisioning.runtime.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeSizesTest {
    private static final String VOLUMES =
            """
            [{"Name": "one", "UsageData": {"Size": 42, "RefCount": 1}},
             {"Name": "not measured", "UsageData": {"Size": -1, "RefCount": 0}},
             {"Name": "told nothing of", "UsageData": null}]
            """;

    @Test
    void findsTheSizesWhereEnginesHaveAlwaysToldThem() {
        String answer = "{\"LayersSize\": 7, \"Images\": [], \"Volumes\": " + VOLUMES + "}";

        assertThat(VolumeSizes.read(answer.getBytes(UTF_8))).hasSize(1).containsEntry("one", 42L);
    }

    @Test
    void findsTheSizesWhereNewEnginesTellThem() {
        String answer = "{\"VolumeUsage\": {\"TotalCount\": 3, \"Items\": " + VOLUMES + "}}";

        assertThat(VolumeSizes.read(answer.getBytes(UTF_8))).hasSize(1).containsEntry("one", 42L);
    }

    @Test
    void anEngineWithoutVolumesTellsNone() {
        assertThat(VolumeSizes.read("{\"Volumes\": null}".getBytes(UTF_8))).isEmpty();
    }
}
