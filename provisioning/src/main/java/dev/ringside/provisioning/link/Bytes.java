package dev.ringside.provisioning.link;

import java.util.List;
import java.util.OptionalLong;

/** Reads amounts as Cassandra writes them for people. */
final class Bytes {
    private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB", "TiB");

    private Bytes() {}

    /** The bytes in {@code 84.61 KiB}; a node writes it in its own locale, so {@code 84,61 KiB} is the same. Empty when it is neither. */
    static OptionalLong parse(String text) {
        String[] parts = text.strip().split("\\s+");
        int unit = parts.length == 2 ? UNITS.indexOf(parts[1]) : -1;
        if (unit < 0) {
            return OptionalLong.empty();
        }
        try {
            double amount = Double.parseDouble(asciiDigits(parts[0]));
            return amount >= 0 ? OptionalLong.of(Math.round(amount * (1L << (10 * unit)))) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String asciiDigits(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars()
                .forEach(each ->
                        digits.append(Character.isDigit(each) ? (char) ('0' + Character.digit(each, 10)) : '.'));
        return digits.toString();
    }
}
