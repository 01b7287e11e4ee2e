package dev.ringside.provisioning.lifecycle;

class EmbeddedDataCenterIT extends DataCenterOperations {
    EmbeddedDataCenterIT() {
        super(new EmbeddedPlace(), "centers", "5.0");
    }
}
