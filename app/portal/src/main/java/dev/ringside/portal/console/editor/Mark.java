package dev.ringside.portal.console.editor;

/**
 * Something wrong at a place of a text.
 *
 * @param from index of its first character
 * @param to index after its last character; more than {@code from}
 */
record Mark(int from, int to, String message) {}
