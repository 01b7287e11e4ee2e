package dev.ringside.cqlsh.text;

/** What a piece of output is, as far as its colour goes, with cqlsh's terminal code. */
public enum Hue {
    PARTITION_KEY("0;1;31"),
    CLUSTERING("0;1;36"),
    STATIC("0;1;37"),
    COLUMN("0;1;35"),
    TEXT("0;1;33"),
    SCALAR("0;1;32"),
    BLOB("0;35"),
    ESCAPE("0;35"),
    NULL("0;1;31"),
    PUNCTUATION("0;1;34"),
    HEADING("0;1;35"),
    CLUSTER("0;1;34"),
    ERROR("0;1;31");

    private final String code;

    Hue(String code) {
        this.code = code;
    }

    /** The control sequence that switches the colour on. */
    public String on() {
        return "\u001b[" + code + "m";
    }

    /** The control sequence that ends any colour. */
    public static String off() {
        return "\u001b[0m";
    }
}
