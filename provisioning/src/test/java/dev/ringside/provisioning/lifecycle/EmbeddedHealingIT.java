package dev.ringside.provisioning.lifecycle;

class EmbeddedHealingIT extends HealingOperations {
    EmbeddedHealingIT() {
        super(new EmbeddedPlace(), "healing", "5.0");
    }
}
