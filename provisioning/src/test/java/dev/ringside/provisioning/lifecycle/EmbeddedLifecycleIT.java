package dev.ringside.provisioning.lifecycle;

/** The life of a 5.0 cluster on the embedded runtime. */
class EmbeddedLifecycleIT extends ClusterLifecycle {
    EmbeddedLifecycleIT() {
        super(new EmbeddedPlace(), "life", "5.0");
    }
}
