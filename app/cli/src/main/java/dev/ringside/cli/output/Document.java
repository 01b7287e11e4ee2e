package dev.ringside.cli.output;

import java.util.List;
import java.util.Map;

/**
 * Data to print.
 *
 * @param value maps, lists, texts, numbers and booleans, as JSON would have them
 * @param table the same for people: rows of cells by column heading, all with the same headings in the same order
 */
public record Document(Object value, List<? extends Map<String, String>> table) {}
