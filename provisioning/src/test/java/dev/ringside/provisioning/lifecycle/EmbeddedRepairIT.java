package dev.ringside.provisioning.lifecycle;

class EmbeddedRepairIT extends RepairOperations {
    EmbeddedRepairIT() {
        super(new EmbeddedPlace(), "repair", "5.0");
    }
}
