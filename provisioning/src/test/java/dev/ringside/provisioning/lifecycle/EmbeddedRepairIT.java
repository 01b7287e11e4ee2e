package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class EmbeddedRepairIT extends RepairOperations {
    EmbeddedRepairIT() {
        super(new EmbeddedPlace(), "repair", "5.0");
    }
}
