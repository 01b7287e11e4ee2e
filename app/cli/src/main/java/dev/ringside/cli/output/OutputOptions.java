package dev.ringside.cli.output;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The argument that says how data is printed. */
public final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "Print json (default), yaml or table.")
    private @Nullable OutputFormat format;

    /** Whether text for people was asked for. */
    public boolean isTable() {
        return format == OutputFormat.table;
    }

    /** Prints a document to {@code out}. */
    public void print(PrintStream out, Document document) {
        DocumentWriter.write(out, format == null ? OutputFormat.json : format, document);
    }

    /** Prints a document, or text for people unless a format was given. */
    public void print(PrintStream out, Document document, Supplier<List<String>> text) {
        if (format == null) {
            text.get().forEach(out::println);
        } else {
            DocumentWriter.write(out, format, document);
        }
    }
}
