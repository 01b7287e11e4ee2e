package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;

/** What CONSISTENCY, SERIAL CONSISTENCY, PAGING, EXPAND, TRACING and ELAPSED set. Immutable; cqlsh's defaults. */
public record ShellSettings(
        ConsistencyLevel consistency,
        ConsistencyLevel serialConsistency,
        boolean paging,
        int pageSize,
        boolean expand,
        boolean tracing,
        boolean elapsed) {

    /** Rows per page unless PAGING says otherwise. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    public ShellSettings {
        if (pageSize < 1) {
            throw new IllegalArgumentException("A page has at least one row");
        }
    }

    /** A new shell's settings. */
    public static ShellSettings standard() {
        return new ShellSettings(
                DefaultConsistencyLevel.ONE,
                DefaultConsistencyLevel.SERIAL,
                true,
                DEFAULT_PAGE_SIZE,
                false,
                false,
                false);
    }

    public ShellSettings withConsistency(ConsistencyLevel level) {
        return new ShellSettings(level, serialConsistency, paging, pageSize, expand, tracing, elapsed);
    }

    public ShellSettings withSerialConsistency(ConsistencyLevel level) {
        return new ShellSettings(consistency, level, paging, pageSize, expand, tracing, elapsed);
    }

    public ShellSettings withPaging(boolean on, int size) {
        return new ShellSettings(consistency, serialConsistency, on, size, expand, tracing, elapsed);
    }

    public ShellSettings withExpand(boolean on) {
        return new ShellSettings(consistency, serialConsistency, paging, pageSize, on, tracing, elapsed);
    }

    public ShellSettings withTracing(boolean on) {
        return new ShellSettings(consistency, serialConsistency, paging, pageSize, expand, on, elapsed);
    }

    public ShellSettings withElapsed(boolean on) {
        return new ShellSettings(consistency, serialConsistency, paging, pageSize, expand, tracing, on);
    }
}
