package dev.ringside.cqlsh.input;

/** The kinds of CQL tokens, as far as splitting and highlighting tell them apart. */
public enum TokenKind {
    SPACE,
    LINE_COMMENT,
    BLOCK_COMMENT,
    WORD,
    NUMBER,
    STRING,
    QUOTED_NAME,
    DOLLAR_STRING,
    SYMBOL,
    SEMICOLON,
    /** A character no CQL token can start with; cqlsh refuses it before the server sees it. */
    INVALID;

    /** Whether the parser never sees such a token. */
    public boolean isJunk() {
        return this == SPACE || this == LINE_COMMENT || this == BLOCK_COMMENT;
    }
}
