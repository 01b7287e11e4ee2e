package dev.ringside.provisioning.lifecycle;

class EmbeddedSizeAndPauseIT extends SizeAndPauseOperations {
    EmbeddedSizeAndPauseIT() {
        super(new EmbeddedPlace(), "size", "5.0");
    }
}
