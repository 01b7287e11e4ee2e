package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.session.ResultPage;
import dev.ringside.cqlsh.value.CqlValue;
import dev.ringside.model.console.ExportFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Writes pages of rows to a file that appears under its name when it is whole. */
final class RowsExport implements AutoCloseable {
    private static final long TELL_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path file;
    private final Path part;
    private final LongConsumer told;
    private final Writer out;
    private final RowSink sink;
    private boolean begun;
    private long rows;
    private long toldAt = System.nanoTime();

    RowsExport(ExportFormat format, Path file, LongConsumer told) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.told = told;
        this.out = Files.newBufferedWriter(part);
        this.sink = switch (format) {
            case CSV -> new CsvSink(out);
            case JSON -> new JsonSink(out);
            case INSERTS -> new InsertSink(out);
        };
    }

    long rows() {
        return rows;
    }

    void page(ResultPage page) throws IOException {
        if (!begun) {
            begun = true;
            sink.begin(page.columns());
        }
        for (List<CqlValue> row : page.rows()) {
            sink.row(row);
            rows++;
        }
        if (System.nanoTime() - toldAt > TELL_EVERY) {
            toldAt = System.nanoTime();
            told.accept(rows);
        }
    }

    /** Every row was written: the file takes its name. */
    void finish() throws IOException {
        sink.end();
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
