package dev.ringside.provisioning.runtime;

/** Something to end later; ending it twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
