package dev.ringside.provisioning.runtime;

/** Where the lines of a command go while it runs. Called from any thread, one line at a time for each stream; must be quick. */
public interface CommandOutput {
    CommandOutput NONE = new CommandOutput() {
        @Override
        public void line(String text) {}

        @Override
        public void error(String text) {}
    };

    /** One line of its standard output, without the line's end. */
    void line(String text);

    /** One line of its standard error, without the line's end. */
    void error(String text);
}
