package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded40ConfigureIT extends ConfigurationOperations {
    Embedded40ConfigureIT() {
        super(new EmbeddedPlace(), "configure-40", "4.0", "commitlog_compression: [{class_name: NoSuchCompressor}]");
    }
}
