package dev.ringside.provisioning.lifecycle;

class EmbeddedVersionIT extends VersionOperations {
    EmbeddedVersionIT() {
        super(new EmbeddedPlace(), "versions", "4.1", "5.0");
    }
}
