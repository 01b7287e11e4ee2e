package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class EmbeddedHealingIT extends HealingOperations {
    EmbeddedHealingIT() {
        super(new EmbeddedPlace(), "healing", "5.0");
    }
}
