package dev.ringside.provisioning.lifecycle;

/** The life of a 4.1 cluster on the embedded runtime. */
@org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded41LifecycleIT extends ClusterLifecycle {
    Embedded41LifecycleIT() {
        super(new EmbeddedPlace(), "life41", "4.1");
    }
}
