package dev.ringside.provisioning.lifecycle;

/** The life of a 4.0 cluster on the embedded runtime. */
@org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded40LifecycleIT extends ClusterLifecycle {
    Embedded40LifecycleIT() {
        super(new EmbeddedPlace(), "life40", "4.0");
    }
}
