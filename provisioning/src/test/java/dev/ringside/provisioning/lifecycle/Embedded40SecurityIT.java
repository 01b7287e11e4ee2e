package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded40SecurityIT extends SecurityOperations {
    Embedded40SecurityIT() {
        super(new EmbeddedPlace(), "security-40", "4.0");
    }
}
