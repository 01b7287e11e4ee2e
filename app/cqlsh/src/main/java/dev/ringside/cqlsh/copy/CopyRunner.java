package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.cqlsh.session.ConnectionFailure;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.StatementError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * Runs a COPY statement over a connection of its own, with the shell's consistency. Blocks the thread that calls {@link #run}; {@link
 * #cancel} may come from any other. Serves once.
 */
public final class CopyRunner {
    private final CqlShell shell;
    private final CopySources sources;
    private final CopyOutput output;
    private volatile boolean canceled;
    private boolean failed;

    public CopyRunner(CqlShell shell, CopySources sources, CopyOutput output) {
        this.shell = shell;
        this.sources = sources;
        this.output = output;
    }

    /** Stops as soon as what is under way is answered; what was copied stays copied. */
    public void cancel() {
        canceled = true;
    }

    /** Runs it; tells whether no error was told. */
    public boolean run(CopyCommand command) {
        CopyOutput told = new Told(command);
        try {
            prepare(command, told);
        } catch (CopyFailure | NumberFormatException e) {
            told.error(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            told.error("COPY was interrupted.");
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            List<String> lines = cause instanceof ConnectionFailure connection
                    ? List.of(connection.line())
                    : StatementError.of(e).lines();
            lines.forEach(told::error);
        }
        return !failed;
    }

    private void prepare(CopyCommand command, CopyOutput told) throws CopyFailure, InterruptedException {
        String keyspace =
                command.keyspace().or(shell::keyspace).orElseThrow(() -> new CopyFailure("Not in any keyspace."));
        SchemaSnapshot schema = shell.freshSchema().join();
        if (!schema.keyspaces().contains(keyspace)) {
            throw new CopyFailure("Keyspace '" + keyspace + "' not found.");
        }
        TableSchema table = schema.table(keyspace, command.table())
                .orElseThrow(() -> new CopyFailure("Column family " + command.table() + " not found"));
        Map<String, String> merged = new OptionFiles(sources, told).merged(command, keyspace);
        CopyOptions options = new CopyOptions(merged, sources.timeFormat());
        told.message("Using " + options.processes + " child processes");
        if (!options.unknown.isEmpty()) {
            throw new CopyFailure("Unrecognized COPY " + command.direction().toUpperCase(Locale.ROOT) + " options: "
                    + String.join(", ", options.unknown));
        }
        List<String> columns = columns(command, table, options);
        try (CqlSession session = shell.openBulk(keyspace, command.in() ? options.requestTimeout : options.pageTimeout)
                .join()) {
            CopyJob job = new CopyJob(
                    command,
                    table,
                    columns,
                    options,
                    session,
                    shell.settings().consistency(),
                    told,
                    sources,
                    () -> canceled);
            if (command.in()) {
                new CopyImport(job).run();
            } else {
                new CopyExport(job).run();
            }
        }
    }

    private static List<String> columns(CopyCommand command, TableSchema table, CopyOptions options)
            throws CopyFailure {
        List<String> columns = command.columns().isEmpty()
                ? table.columns().stream().map(ColumnSchema::name).toList()
                : command.columns();
        for (String column : columns) {
            if (table.column(column).isEmpty()) {
                throw new CopyFailure("Invalid column name " + column);
            }
        }
        if (!command.in()) {
            return columns;
        }
        List<String> kept = new ArrayList<>(columns);
        kept.removeAll(options.skipColumns);
        for (ColumnSchema column : table.columns()) {
            if (column.kind().isKey() && !kept.contains(column.name())) {
                throw new CopyFailure("Primary key column '" + column.name() + "' missing or skipped");
            }
        }
        return kept;
    }

    /** Notes errors; to standard output only data goes. */
    private final class Told implements CopyOutput {
        private final boolean quiet;

        Told(CopyCommand command) {
            this.quiet = !command.in() && command.file().isEmpty();
        }

        @Override
        public void message(String line) {
            if (!quiet) {
                output.message(line);
            }
        }

        @Override
        public void progress(String line) {
            if (!quiet) {
                output.progress(line);
            }
        }

        @Override
        public void warning(String line) {
            output.warning(line);
        }

        @Override
        public void error(String line) {
            failed = true;
            output.error(line);
        }

        @Override
        public void data(String rows) {
            output.data(rows);
        }
    }
}
