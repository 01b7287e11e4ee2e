package dev.ringside.model.console;

/** How the console is connected. */
public enum ConnectionState {
    /** Nothing has been run yet. */
    NOT_CONNECTED,
    CONNECTING,
    CONNECTED,
    /** No node answers; the next statement tries again. */
    LOST
}
