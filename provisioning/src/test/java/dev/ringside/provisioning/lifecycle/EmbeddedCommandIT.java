package dev.ringside.provisioning.lifecycle;

class EmbeddedCommandIT extends CommandOperations {
    EmbeddedCommandIT() {
        super(new EmbeddedPlace(), "command", "5.0");
    }
}
