package dev.ringside.model.console;

/** How rows are written to a file. */
public enum ExportFormat {
    /** Values separated by commas, with a line of names first. */
    CSV("csv"),
    /** An array of objects. */
    JSON("json"),
    /** INSERT statements with CQL literals. */
    INSERTS("cql");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** What names of such files end in, without a dot. */
    public String suffix() {
        return suffix;
    }
}
