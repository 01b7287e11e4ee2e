package dev.ringside.provisioning.lifecycle;

class EmbeddedConfigureIT extends ConfigurationOperations {
    EmbeddedConfigureIT() {
        super(
                new EmbeddedPlace(),
                "configure",
                "5.0",
                "memtable: {configurations: {default: {class_name: NoSuchMemtable}}}");
    }
}
