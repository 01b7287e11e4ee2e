package dev.ringside.cqlsh.input;

/** What is open at the end of a line; only these tokens can go on in the next one. */
public enum LexState {
    NORMAL,
    STRING,
    QUOTED_NAME,
    DOLLAR_STRING,
    BLOCK_COMMENT
}
