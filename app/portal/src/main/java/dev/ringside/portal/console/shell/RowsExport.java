package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.render.RowWriter;
import dev.ringside.cqlsh.session.ResultPage;
import dev.ringside.cqlsh.value.CqlValue;
import dev.ringside.model.console.ExportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes pages of rows to a file that appears under its name when it is whole. */
final class RowsExport implements AutoCloseable {
    private static final long TELL_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path file;
    private final Path part;
    private final LongConsumer told;
    private final Writer out;
    private final RowWriter.Form form;
    private final String lineEnd;
    private @Nullable RowWriter writer;
    private long rows;
    private long toldAt = System.nanoTime();

    RowsExport(ExportFormat format, Path file, LongConsumer told) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.told = told;
        this.out = Files.newBufferedWriter(part);
        this.form = switch (format) {
            case CSV -> RowWriter.Form.CSV;
            case JSON -> RowWriter.Form.JSON;
            case INSERTS -> RowWriter.Form.INSERTS;
        };
        this.lineEnd = format == ExportFormat.CSV ? "\r\n" : "\n";
    }

    long rows() {
        return rows;
    }

    void page(ResultPage page) throws IOException {
        try {
            RowWriter open = writer == null ? form.begin(page.columns(), this::line) : writer;
            writer = open;
            for (List<CqlValue> row : page.rows()) {
                open.row(row);
                rows++;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (System.nanoTime() - toldAt > TELL_EVERY) {
            toldAt = System.nanoTime();
            told.accept(rows);
        }
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write(lineEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row was written: the file takes its name. */
    void finish() throws IOException {
        RowWriter open = writer;
        if (open != null) {
            open.end();
        }
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        told.accept(rows);
    }

    /** Removes what is unfinished. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
