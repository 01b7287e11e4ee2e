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

    /**
     * Whether a number is at most 18 digits, with a minus before them and, where allowed, a point behind the first at most: then Java reads
     * it as Python does, and both in a moment.
     */
    static boolean isShort(String text, boolean pointed) {
        int length = text.length();
        int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean point = !pointed;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && !point && i > from) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > from && length - from <= 18;
    }

    static int count(String text) {
        BigInteger value = integer(text);
        if (value.bitLength() > 31) {
            throw new NumberFormatException("Python int too large to convert to C int");
        }
        return value.intValue();
    }

    static double floating(String text) {
        if (isShort(text, true)) {
            return Double.parseDouble(text);
        }
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
