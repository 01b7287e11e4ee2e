package dev.ringside.provisioning.lifecycle;

class EmbeddedCrashDuringChangeIT extends CrashDuringChange {
    EmbeddedCrashDuringChangeIT() {
        super(new EmbeddedPlace(), "crash-change");
    }
}
