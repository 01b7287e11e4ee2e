package dev.ringside.cqlsh.copy;

/**
 * The characters that shape a CSV file.
 *
 * @param escape as {@code quote} when quotes are doubled instead of escaped
 */
record CsvDialect(char delimiter, char quote, char escape) {

    boolean doubles() {
        return quote == escape;
    }
}
