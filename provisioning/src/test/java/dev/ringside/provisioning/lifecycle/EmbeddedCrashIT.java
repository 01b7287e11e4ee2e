package dev.ringside.provisioning.lifecycle;

/** A crash in the middle of a creation on the embedded runtime. */
class EmbeddedCrashIT extends CrashDuringCreate {
    EmbeddedCrashIT() {
        super(new EmbeddedPlace(), "crash");
    }
}
