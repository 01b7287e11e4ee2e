package dev.ringside.cqlsh.session;

/** How many rows to fetch at once where nobody waits for each page: as many as fit a few megabytes, by the size of the rows so far. */
final class FetchSize {
    private static final int MOST_ROWS = 5000;
    private static final long MOST_BYTES = 2L << 20;

    private FetchSize() {}

    /** A multiple of {@code pageSize}, so that what is shown in pages of that size is the same. */
    static int after(ResultPage page, int pageSize) {
        int rows = page.rows().size();
        if (rows == 0 || pageSize >= MOST_ROWS) {
            return pageSize;
        }
        long each = Math.max(1, page.bytes() / rows);
        long fit = Math.min(MOST_ROWS, MOST_BYTES / each);
        return (int) Math.max(1, fit / pageSize) * pageSize;
    }
}
