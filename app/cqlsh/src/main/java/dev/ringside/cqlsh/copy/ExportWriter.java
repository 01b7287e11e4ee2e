package dev.ringside.cqlsh.copy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows to standard output or to files of so many rows each. Any thread. */
final class ExportWriter {
    private final CopyJob job;
    private final Charset charset;
    private final CsvWriter csv;
    private final StringBuilder chunk = new StringBuilder();
    private @Nullable BufferedWriter out;
    private long inFile;
    private int files;

    ExportWriter(CopyJob job) throws CopyFailure {
        this.job = job;
        this.charset = charset(job.options().encoding);
        this.csv = new CsvWriter(job.options().dialect);
    }

    static Charset charset(String name) throws CopyFailure {
        try {
            return Charset.forName(name.equalsIgnoreCase("utf8") ? "UTF-8" : name);
        } catch (IllegalArgumentException e) {
            throw new CopyFailure("unknown encoding: " + name, e);
        }
    }

    /** Opens the first file and writes the names of the columns. */
    synchronized void open() throws CopyFailure {
        if (job.command().file().isPresent()) {
            next();
        } else {
            files = 1;
        }
        if (job.options().header) {
            csv.row(job.columns(), chunk);
            write();
        }
    }

    private void next() throws CopyFailure {
        String name = job.command().file().orElseThrow() + (files == 0 ? "" : "." + files);
        try {
            close();
            out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(job.path(name)), charset), 1 << 16);
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException
                    ? "[Errno 2] No such file or directory: '" + name + "'"
                    : String.valueOf(e.getMessage());
            throw new CopyFailure("Can't open '" + name + "' for writing: " + reason, e);
        }
        files++;
        inFile = 0;
    }

    /** Writes rows that are CSV already. */
    synchronized void rows(List<String> rows) throws CopyFailure {
        long most = job.options().maxOutputSize;
        for (String row : rows) {
            if (most > 0 && inFile == most && out != null) {
                write();
                next();
            }
            chunk.append(row);
            inFile++;
        }
        write();
    }

    /** Writes a piece of CSV text that may go into one file. */
    synchronized void text(StringBuilder text, long rows) throws CopyFailure {
        chunk.append(text);
        inFile += rows;
        write();
    }

    private void write() throws CopyFailure {
        BufferedWriter file = out;
        if (file == null) {
            job.output().data(chunk.toString());
        } else {
            try {
                file.append(chunk);
            } catch (IOException e) {
                throw new CopyFailure(
                        "Could not write '" + job.command().file().orElse("") + "': " + e.getMessage(), e);
            }
        }
        chunk.setLength(0);
    }

    synchronized int files() {
        return files;
    }

    synchronized void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }
}
