package dev.ringside.provisioning.runtime;

/** Where long work reports to. Called from any thread; must be quick. */
@FunctionalInterface
public interface Progress {
    Progress NONE = text -> {};

    /** One sentence about what is being done now: "41 MiB of 67 MiB of Cassandra 5.0.9 downloaded". */
    void report(String text);
}
