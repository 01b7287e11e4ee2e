package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded41ConfigureIT extends ConfigurationOperations {
    Embedded41ConfigureIT() {
        super(
                new EmbeddedPlace(),
                "configure-41",
                "4.1",
                "memtable: {configurations: {default: {class_name: NoSuchMemtable}}}");
    }
}
