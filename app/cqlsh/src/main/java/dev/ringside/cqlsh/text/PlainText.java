package dev.ringside.cqlsh.text;

import dev.ringside.cqlsh.value.CqlValue;
import java.util.Locale;
import java.util.Optional;

/** Values without colours. */
public final class PlainText {
    private PlainText() {}

    /** Text with what a terminal would act on made visible, and backslashes doubled. */
    public static String escaped(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (isSpecial(text.charAt(i))) {
                return escaped(text, i);
            }
        }
        return text;
    }

    private static String escaped(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                out.append("\\\\");
            } else if (isSpecial(c)) {
                out.append(escape(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isControl(int c) {
        return c < 0x20 || (c >= 0x7f && c <= 0xa0);
    }

    private static boolean isSpecial(char c) {
        return c == '\\' || isControl(c);
    }

    /** A control character as Python shows it. */
    static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> String.format(Locale.ROOT, "\\x%02x", codePoint);
        };
    }

    /** A scalar that has one form only; empty for text, numbers, times with a zone, addresses and what is made of other values. */
    public static Optional<String> scalar(CqlValue value) {
        if (value instanceof CqlValue.Blob blob) {
            return Optional.of("0x" + blob.hex());
        }
        if (value instanceof CqlValue.Date date) {
            return Optional.of(TimeText.date(date.days()));
        }
        if (value instanceof CqlValue.Time time) {
            return Optional.of(TimeText.time(time.nanos()));
        }
        if (value instanceof CqlValue.Duration duration) {
            return Optional.of(TimeText.duration(duration));
        }
        return value instanceof CqlValue.Uuid uuid ? Optional.of(uuid.value()) : Optional.empty();
    }
}
