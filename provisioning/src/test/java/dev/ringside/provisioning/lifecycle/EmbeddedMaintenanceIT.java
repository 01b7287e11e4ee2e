package dev.ringside.provisioning.lifecycle;

class EmbeddedMaintenanceIT extends MaintenanceOperations {
    EmbeddedMaintenanceIT() {
        super(new EmbeddedPlace(), "maintenance", "5.0");
    }
}
