package dev.ringside.provisioning.lifecycle;

class EmbeddedPutBackIT extends PutBackOperations {
    EmbeddedPutBackIT() {
        super(new EmbeddedPlace(), "put-back");
    }
}
