package dev.ringside.provisioning;

/** Something to end later; ending it twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
