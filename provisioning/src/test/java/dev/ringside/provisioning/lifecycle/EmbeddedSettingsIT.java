package dev.ringside.provisioning.lifecycle;

class EmbeddedSettingsIT extends SettingsOperations {
    EmbeddedSettingsIT() {
        super(new EmbeddedPlace(), "settings", "5.0");
    }
}
