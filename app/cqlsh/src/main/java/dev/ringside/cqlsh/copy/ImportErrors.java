package dev.ringside.cqlsh.copy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Rows that could not be imported: counted, told, kept in the error file. Any thread, but for {@link #tell}. */
final class ImportErrors {
    private static final int MOST_TOLD = 100;
    private static final int MOST_RETRIES_TOLD = 10;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);

    private final CopyJob job;
    private final String fileName;
    private final CsvWriter csv;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private int told;
    private int retried;
    private @Nullable BufferedWriter file;
    private long parseErrors;
    private long insertErrors;
    private @Nullable String exceeded;

    ImportErrors(CopyJob job) {
        this.job = job;
        this.csv = new CsvWriter(job.options().dialect);
        this.fileName = job.options()
                .errorFile
                .orElse("import_" + job.table().keyspace() + "_" + job.table().name() + ".err");
    }

    /** Tells what waits to be told; on the thread that runs COPY. */
    void tell() {
        String warning = warnings.poll();
        while (warning != null) {
            job.output().warning(warning);
            warning = warnings.poll();
        }
        String line = lines.poll();
        while (line != null) {
            job.output().error(line);
            line = lines.poll();
        }
    }

    synchronized void unparsed(String message, List<List<String>> rows) {
        note("Failed to import " + rows.size() + " rows: ParseError - " + message + ",  given up without retries");
        parseErrors += rows.size();
        keep(rows);
        long most = job.options().maxParseErrors;
        if (most >= 0 && parseErrors > most) {
            exceed("Exceeded maximum number of parse errors " + most);
        }
    }

    synchronized void retried(String message, int rows, int attempt) {
        retried++;
        if (retried <= MOST_RETRIES_TOLD) {
            warnings.add("Failed to import " + rows + " rows: " + message + ",  will retry later, attempt " + attempt
                    + " of " + job.options().maxAttempts);
        }
    }

    synchronized void lost(String message, List<List<String>> rows, int attempts) {
        String end = attempts == 0 ? ",  given up without retries" : ",  given up after " + attempts + " attempts";
        note("Failed to import " + rows.size() + " rows: " + message + end);
        insertErrors += rows.size();
        keep(rows);
        long most = job.options().maxInsertErrors;
        if (most >= 0 && insertErrors > most) {
            exceed("Exceeded maximum number of insert errors " + most);
        }
    }

    /** Tells the first errors; of a file that is wrong throughout nobody reads all. */
    private void note(String line) {
        told++;
        if (told <= MOST_TOLD) {
            lines.add(line);
        } else if (told == MOST_TOLD + 1) {
            lines.add(
                    "(More than " + MOST_TOLD + " errors: the others are counted and their rows kept, but not shown.)");
        }
    }

    /** Stops the import. */
    synchronized void stop(String message) {
        exceed(message);
    }

    private void exceed(String message) {
        if (exceeded == null) {
            exceeded = message;
            lines.add(message);
        }
    }

    private void keep(List<List<String>> rows) {
        try {
            BufferedWriter writer = file;
            if (writer == null) {
                writer = open();
                file = writer;
            }
            StringBuilder text = new StringBuilder();
            for (List<String> row : rows) {
                if (row.isEmpty()) {
                    text.append("\r\n");
                } else {
                    csv.row(row, text);
                }
            }
            writer.append(text);
            writer.flush();
        } catch (IOException e) {
            exceed("Could not write '" + fileName + "': " + e.getMessage());
        }
    }

    /** An older file of the same name is kept under a name with the time. */
    private BufferedWriter open() throws IOException {
        Path path = job.path(fileName);
        if (Files.exists(path)) {
            Files.move(
                    path,
                    path.resolveSibling(
                            path.getFileName() + "." + LocalDateTime.now().format(STAMP)));
        }
        return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    }

    synchronized boolean isTooMany() {
        return exceeded != null;
    }

    synchronized long count() {
        return parseErrors + insertErrors;
    }

    /** Tells how many rows failed and where they are. */
    synchronized void finish() {
        tell();
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            job.output().error("Could not write '" + fileName + "': " + e.getMessage());
        }
        if (count() > 0) {
            job.output().error("Failed to process " + count() + " rows; failed rows written to " + fileName);
        }
        if (exceeded != null) {
            job.output().error(exceeded);
        }
    }
}
