package dev.ringside.cqlsh.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows to fetch at once where nobody waits for each page: as many as fit a few megabytes, by the size of the rows so far. */
final class FetchSize {
    private static final int MOST_ROWS = 5000;
    private static final long MOST_BYTES = 2L << 20;
    private static final Pattern LIMIT = Pattern.compile("\\blimit\\b\\s*(\\d{1,9})?", Pattern.CASE_INSENSITIVE);

    private FetchSize() {}

    /**
     * A multiple of {@code pageSize}, so that what is shown in pages of that size is the same. It stays below any LIMIT of the statement: a
     * node asked for a page of LIMIT rows or more ignores where the pages before ended and begins anew.
     */
    static int after(ResultPage page, int pageSize, String statement) {
        int rows = page.rows().size();
        if (rows == 0 || pageSize >= MOST_ROWS) {
            return pageSize;
        }
        return size(page.bytes() / rows, pageSize, statement);
    }

    static int size(long bytesEach, int pageSize, String statement) {
        long fit = Math.min(MOST_ROWS, MOST_BYTES / Math.max(1, bytesEach));
        long most = Math.min(fit, smallestLimit(statement) - 1);
        return (int) Math.max(1, most / pageSize) * pageSize;
    }

    /** The smallest number behind LIMIT; 1 where something else is behind it. */
    private static long smallestLimit(String statement) {
        long smallest = Integer.MAX_VALUE;
        Matcher limits = LIMIT.matcher(statement);
        while (limits.find()) {
            smallest = Math.min(smallest, limits.group(1) == null ? 1 : Long.parseLong(limits.group(1)));
        }
        return smallest;
    }
}
