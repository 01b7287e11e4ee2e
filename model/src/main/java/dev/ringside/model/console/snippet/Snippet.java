package dev.ringside.model.console.snippet;

/**
 * A piece of CQL with a name.
 *
 * @param own whether the person saved it; own ones can be changed and removed
 */
public record Snippet(String name, String text, boolean own) {}
