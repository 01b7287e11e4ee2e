package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class EmbeddedPutBackIT extends PutBackOperations {
    EmbeddedPutBackIT() {
        super(new EmbeddedPlace(), "put-back");
    }
}
