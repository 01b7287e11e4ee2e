package dev.ringside.provisioning.lifecycle;

class EmbeddedVersionIT extends VersionOperations {
    EmbeddedVersionIT() {
        super(new EmbeddedPlace(), "versions");
    }
}
