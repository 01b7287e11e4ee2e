package dev.ringside.provisioning.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of HCL. Attributes are collected so that their equals signs stand below each other, as terraform fmt sets them. */
final class HclLines {
    private final StringBuilder out = new StringBuilder();
    private final List<Map.Entry<String, String>> attributes = new ArrayList<>();

    void raw(String text) {
        out.append(text);
    }

    /** Begins a block after an empty line. */
    HclLines open(String kind, String type, String symbol) {
        out.append('\n');
        return openBelow(kind, type, symbol);
    }

    /** Begins a block right below what stands there. */
    HclLines openBelow(String kind, String type, String symbol) {
        out.append(kind)
                .append(" \"")
                .append(type)
                .append("\" \"")
                .append(symbol)
                .append("\" {\n");
        return this;
    }

    HclLines set(String name, String value) {
        return code(name, literal(value));
    }

    HclLines code(String name, Object value) {
        attributes.add(Map.entry(name, value.toString()));
        return this;
    }

    HclLines list(String name, List<String> values) {
        return values.isEmpty()
                ? this
                : code(name, values.stream().map(HclLines::literal).collect(Collectors.joining(", ", "[", "]")));
    }

    HclLines codes(String name, List<String> values) {
        return code(
                name,
                values.stream().map(value -> "    " + value + ",\n").collect(Collectors.joining("", "[\n", "  ]")));
    }

    HclLines map(String name, Map<String, String> values) {
        return values.isEmpty()
                ? this
                : code(
                        name,
                        values.entrySet().stream()
                                .map(entry ->
                                        "    " + literal(entry.getKey()) + " = " + literal(entry.getValue()) + "\n")
                                .collect(Collectors.joining("", "{\n", "  }")));
    }

    HclLines heredoc(String name, String function, String text) {
        String ended = text.endsWith("\n") ? text : text + "\n";
        return code(
                name,
                function + "(<<-YAML\n"
                        + ended.lines()
                                .map(line -> "    " + escaped(line) + "\n")
                                .collect(Collectors.joining())
                        + "  YAML\n  )");
    }

    void close() {
        int width = attributes.stream()
                .filter(entry -> !entry.getValue().contains("\n"))
                .mapToInt(entry -> entry.getKey().length())
                .max()
                .orElse(0);
        for (Map.Entry<String, String> entry : attributes) {
            boolean block = entry.getValue().contains("\n");
            out.append("  ")
                    .append(entry.getKey())
                    .append(block ? "" : " ".repeat(width - entry.getKey().length()))
                    .append(" = ")
                    .append(entry.getValue())
                    .append('\n');
        }
        attributes.clear();
        out.append("}\n");
    }

    String text() {
        return out.toString();
    }

    private static String literal(String text) {
        return '"'
                + escaped(text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n"))
                + '"';
    }

    /** Without the marks by which Terraform puts values into texts. */
    private static String escaped(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
