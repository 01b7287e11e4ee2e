package dev.ringside.provisioning.runtime;

/** Keeps a command's lines. Shared by threads. */
public final class CollectedOutput implements CommandOutput {
    private final StringBuilder output = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();

    @Override
    public synchronized void line(String text) {
        output.append(text).append('\n');
    }

    @Override
    public synchronized void error(String text) {
        errors.append(text).append('\n');
    }

    /** What came on standard output so far, each line ended by a line feed. */
    public synchronized String output() {
        return output.toString();
    }

    /** What came on standard error so far, each line ended by a line feed. */
    public synchronized String errors() {
        return errors.toString();
    }
}
