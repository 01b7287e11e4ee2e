package dev.ringside.cqlsh.copy;

import dev.ringside.cqlsh.text.Strftime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads timestamps, dates and times of day in the forms COPY FROM takes. */
final class TimeParser {
    private static final Pattern CQL = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})"
                    + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,9}))?");

    private final Strftime format;

    TimeParser(String format) {
        this.format = Strftime.of(format);
    }

    /** Milliseconds since 1970: by the format, else in CQL's forms, else the number itself. */
    long timestamp(String text) throws ParseFailure {
        Optional<ZonedDateTime> time = format.parse(text, ZoneOffset.UTC);
        if (time.isPresent()) {
            return time.get().toInstant().toEpochMilli();
        }
        Matcher cql = CQL.matcher(text.strip());
        if (cql.matches()) {
            return cql(cql);
        }
        if (INTEGER.matcher(text.strip()).matches()) {
            return PythonNumbers.integer(text).longValueExact();
        }
        throw new ParseFailure("Failed to parse " + text + " : can't interpret " + PythonNumbers.quoted(text)
                + " as a date with format " + format.pattern() + " or as int");
    }

    private static long cql(Matcher cql) {
        LocalDate date = LocalDate.of(number(cql, 1), number(cql, 2), number(cql, 3));
        long seconds = date.toEpochDay() * 86_400 + number(cql, 4) * 3600L + number(cql, 5) * 60L + number(cql, 6);
        String offset = cql.group(8);
        if (offset != null && (offset.startsWith("+") || offset.startsWith("-"))) {
            seconds -= ZoneOffset.of(offset).getTotalSeconds();
        }
        return seconds * 1000 + nanos(cql.group(7)) / 1_000_000;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    /** Days since 1970: a date, or the number itself. */
    long date(String text) {
        String stripped = text.strip();
        return INTEGER.matcher(stripped).matches()
                ? PythonNumbers.integer(stripped).longValueExact()
                : LocalDate.parse(stripped).toEpochDay();
    }

    /** Nanoseconds since midnight. */
    long time(String text) throws ParseFailure {
        Matcher time = TIME.matcher(text.strip());
        if (time.matches() && number(time, 1) < 24 && number(time, 2) < 60 && number(time, 3) < 60) {
            long seconds = number(time, 1) * 3600L + number(time, 2) * 60L + number(time, 3);
            return seconds * 1_000_000_000L + nanos(time.group(4));
        }
        throw new ParseFailure(
                "Failed to parse " + text + " : can't interpret " + PythonNumbers.quoted(text) + " as a time");
    }
}
