package dev.ringside.cli.output;

import java.io.PrintStream;
import picocli.CommandLine.Option;

/** The argument that says how data is printed. */
public final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "Print json (default), yaml or table.")
    private OutputFormat format = OutputFormat.json;

    /** Prints a document to {@code out}. */
    public void print(PrintStream out, Document document) {
        DocumentWriter.write(out, format, document);
    }
}
