package dev.ringside.cqlsh.copy;

/** Where COPY tells what it does. Called on the thread that runs it, but for {@link #data}. */
public interface CopyOutput {

    /** A line about what happens. */
    void message(String line);

    /**
     * How far it is.
     *
     * @param line without a line end; each replaces the one before
     */
    void progress(String line);

    /** A setback that is not the end: it will be tried again. */
    void warning(String line);

    /** An error; others may follow. */
    void error(String line);

    /** Rows of COPY TO STDOUT, with their own line ends. Any thread, one at a time. */
    void data(String rows);
}
