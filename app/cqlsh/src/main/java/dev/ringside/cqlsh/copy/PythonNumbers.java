package dev.ringside.cqlsh.copy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as Python reads them, with its words where it cannot. */
final class PythonNumbers {
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+(_\\d+)*");
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?|inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    private PythonNumbers() {}

    static BigInteger integer(String text) {
        String stripped = text.strip();
        if (!INTEGER.matcher(stripped).matches()) {
            throw new NumberFormatException("invalid literal for int() with base 10: " + quoted(text));
        }
        String digits = stripped.replace("_", "");
        return new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits);
    }

    static int count(String text) {
        BigInteger value = integer(text);
        if (value.bitLength() > 31) {
            throw new NumberFormatException("Python int too large to convert to C int");
        }
        return value.intValue();
    }

    static double floating(String text) {
        String stripped = text.strip();
        if (!FLOAT.matcher(stripped).matches()) {
            throw new NumberFormatException("could not convert string to float: " + quoted(text));
        }
        String word = stripped.toLowerCase(Locale.ROOT);
        if (word.endsWith("nan")) {
            return Double.NaN;
        }
        if (word.contains("inf")) {
            return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(stripped);
    }

    /** A text as Python's {@code repr} has it. */
    static String quoted(String text) {
        boolean apostrophe = text.contains("'") && !text.contains("\"");
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return apostrophe ? "\"" + escaped + "\"" : "'" + escaped.replace("'", "\\'") + "'";
    }
}
