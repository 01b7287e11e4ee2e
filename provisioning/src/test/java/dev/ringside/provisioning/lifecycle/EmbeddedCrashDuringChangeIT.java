package dev.ringside.provisioning.lifecycle;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class EmbeddedCrashDuringChangeIT extends CrashDuringChange {
    EmbeddedCrashDuringChangeIT() {
        super(new EmbeddedPlace(), "crash-change");
    }
}
