package dev.ringside.provisioning.operation;

/** The life of an operation. */
public enum OperationState {
    /** A living process works on it. */
    RUNNING("Running"),
    /** The process that worked on it is gone; it can be resumed. */
    INTERRUPTED("Interrupted"),
    /** A person had it stop between two steps; it goes on when a person resumes it. */
    PAUSED("Paused"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    CANCELED("Canceled");

    private final String wireName;

    OperationState(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether it has ended for good. */
    public boolean isTerminal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELED;
    }
}
