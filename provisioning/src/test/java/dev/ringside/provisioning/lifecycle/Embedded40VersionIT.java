package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded40VersionIT extends VersionOperations {
    Embedded40VersionIT() {
        super(new EmbeddedPlace(), "versions40", "4.0", "4.1");
    }
}
