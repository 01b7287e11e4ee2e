package dev.ringside.provisioning.lifecycle;

class EmbeddedSecurityIT extends SecurityOperations {
    EmbeddedSecurityIT() {
        super(new EmbeddedPlace(), "security", "5.0");
    }
}
