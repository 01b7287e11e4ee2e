package dev.ringside.provisioning.lifecycle;

class EmbeddedScaleIT extends ScaleOperations {
    EmbeddedScaleIT() {
        super(new EmbeddedPlace(), "scale", "5.0");
    }
}
