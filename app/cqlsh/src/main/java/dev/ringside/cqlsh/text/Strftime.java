package dev.ringside.cqlsh.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times in the notation of C's {@code strftime}, as Python writes and reads them: {@code %Y-%m-%d %H:%M:%S.%f%z}. Names of days
 * and months are English. Immutable.
 */
public final class Strftime {
    private static final int MICROS = 6;
    private static final int MILLIS = 3;
    /** Any number of digits, when reading. */
    private static final int ANY = 0;

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final String pattern;
    private final DateTimeFormatter writer;
    private final DateTimeFormatter reader;

    private Strftime(String pattern, int fraction) {
        this.pattern = pattern;
        this.writer = formatter(pattern, fraction);
        this.reader = formatter(pattern, ANY);
    }

    /** A format; directives nobody knows stand for themselves. */
    public static Strftime of(String pattern) {
        return new Strftime(pattern, MICROS);
    }

    /** A format that writes milliseconds for {@code %f}, as COPY TO does. */
    public static Strftime ofMillis(String pattern) {
        return new Strftime(pattern, MILLIS);
    }

    /** The pattern it was made from. */
    public String pattern() {
        return pattern;
    }

    /** Writes a time. */
    public String format(ZonedDateTime time) {
        return writer.format(time.getZone().equals(ZoneOffset.UTC) ? time.withZoneSameInstant(UTC) : time);
    }

    /** Reads all of a text; without an offset in it the time is of {@code zone}. Empty where the text has another form. */
    public Optional<ZonedDateTime> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = reader.parse(text);
            LocalDateTime local = LocalDateTime.of(
                    field(parsed, ChronoField.YEAR, 1900),
                    field(parsed, ChronoField.MONTH_OF_YEAR, 1),
                    field(parsed, ChronoField.DAY_OF_MONTH, 1),
                    field(parsed, ChronoField.HOUR_OF_DAY, 0),
                    field(parsed, ChronoField.MINUTE_OF_HOUR, 0),
                    field(parsed, ChronoField.SECOND_OF_MINUTE, 0),
                    field(parsed, ChronoField.NANO_OF_SECOND, 0));
            ZoneId own = parsed.query(TemporalQueries.zone());
            return Optional.of(local.atZone(own == null ? zone : own));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int field(TemporalAccessor parsed, ChronoField field, int otherwise) {
        return parsed.isSupported(field) ? parsed.get(field) : otherwise;
    }

    private static DateTimeFormatter formatter(String pattern, int fraction) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%' || i + 1 == pattern.length()) {
                builder.appendLiteral(c);
            } else {
                i++;
                directive(builder, pattern.charAt(i), fraction);
            }
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private static void directive(DateTimeFormatterBuilder builder, char directive, int fraction) {
        switch (directive) {
            case 'Y' -> builder.appendValue(ChronoField.YEAR, 4);
            case 'y' -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1969);
            case 'm' -> builder.appendValue(ChronoField.MONTH_OF_YEAR, 2);
            case 'd' -> builder.appendValue(ChronoField.DAY_OF_MONTH, 2);
            case 'e' -> builder.padNext(2).appendValue(ChronoField.DAY_OF_MONTH);
            case 'j' -> builder.appendValue(ChronoField.DAY_OF_YEAR, 3);
            case 'H' -> builder.appendValue(ChronoField.HOUR_OF_DAY, 2);
            case 'I' -> builder.appendValue(ChronoField.CLOCK_HOUR_OF_AMPM, 2);
            case 'p' -> builder.appendText(ChronoField.AMPM_OF_DAY, TextStyle.SHORT);
            case 'M' -> builder.appendValue(ChronoField.MINUTE_OF_HOUR, 2);
            case 'S' -> builder.appendValue(ChronoField.SECOND_OF_MINUTE, 2);
            case 'f' ->
                builder.appendFraction(ChronoField.NANO_OF_SECOND, fraction, fraction == ANY ? 9 : fraction, false);
            case 'z' -> builder.appendOffset("+HHMM", "+0000");
            case 'Z' -> builder.appendZoneText(TextStyle.SHORT);
            case 'a' -> builder.appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
            case 'A' -> builder.appendText(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
            case 'b', 'h' -> builder.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case 'B' -> builder.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case 's' -> builder.appendValue(ChronoField.INSTANT_SECONDS);
            case 'T' -> composed(builder, "%H:%M:%S", fraction);
            case 'F' -> composed(builder, "%Y-%m-%d", fraction);
            case 'D', 'x' -> composed(builder, "%m/%d/%y", fraction);
            case 'R' -> composed(builder, "%H:%M", fraction);
            case 'X' -> composed(builder, "%H:%M:%S", fraction);
            case 'c' -> composed(builder, "%a %b %e %H:%M:%S %Y", fraction);
            case '%' -> builder.appendLiteral('%');
            default -> builder.appendLiteral("%" + directive);
        }
    }

    private static void composed(DateTimeFormatterBuilder builder, String pattern, int fraction) {
        builder.append(formatter(pattern, fraction));
    }
}
