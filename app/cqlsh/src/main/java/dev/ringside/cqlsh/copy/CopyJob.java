package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.cqlsh.schema.TableSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a COPY works with.
 *
 * @param columns to read or write, in the file's order
 * @param canceled whether a person gave it up
 */
record CopyJob(
        CopyCommand command,
        TableSchema table,
        List<String> columns,
        CopyOptions options,
        CqlSession session,
        ConsistencyLevel consistency,
        CopyOutput output,
        CopySources sources,
        BooleanSupplier canceled) {

    /** The table as messages name it. */
    String name() {
        return table.keyspace() + "." + table.name();
    }

    /** Whether the table was there and is no longer, as far as the driver has heard. */
    boolean isTableGone() {
        return session.getMetadata()
                .getKeyspace(CqlIdentifier.fromInternal(table.keyspace()))
                .map(keyspace -> keyspace.getTable(CqlIdentifier.fromInternal(table.name()))
                        .isEmpty())
                .orElse(true);
    }

    Path path(String file) {
        return sources.folder().resolve(file);
    }

    CopyProgress progress() {
        return new CopyProgress(options.reportEvery, options.rateFile.map(this::path), output);
    }

    void started() {
        output.message("");
        output.message("Starting copy of " + name() + " with columns [" + String.join(", ", columns) + "].");
    }
}
