package dev.ringside.cqlsh.text;

import dev.ringside.cqlsh.value.CqlValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, times and durations as cqlsh writes them. */
public final class TimeText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long[] UNITS = {3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L};
    private static final String[] UNIT_NAMES = {"h", "m", "s", "ms", "us", "ns"};

    private TimeText() {}

    /** Whether a timestamp lies in the years 1 to 9999, outside of which it is written as a number. */
    public static boolean isDisplayable(long millis) {
        long day = Math.floorDiv(millis, DAY_MILLIS);
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    /** A timestamp in {@code zone}; milliseconds since 1970 outside the years 1 to 9999. */
    public static String timestamp(long millis, ZoneId zone, Strftime format) {
        if (!isDisplayable(millis)) {
            return Long.toString(millis);
        }
        return format.format(ZonedDateTime.ofInstant(Instant.ofEpochMilli(millis), zone));
    }

    /** An instant as Python prints local times: microseconds only where there are any. */
    public static String local(Instant at, ZoneId zone) {
        ZonedDateTime time = at.atZone(zone);
        return (time.getNano() < 1000 ? SECONDS : MICROS).format(time);
    }

    /** A date; days since 1970 outside the years 1 to 9999. */
    public static String date(long days) {
        boolean displayable = days >= FIRST_DAY && days <= LAST_DAY;
        return displayable ? LocalDate.ofEpochDay(days).toString() : Long.toString(days);
    }

    /** A time of day with nine digits of a second. */
    public static String time(long nanos) {
        long seconds = nanos / 1_000_000_000L;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%09d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                nanos % 1_000_000_000L);
    }

    /** A duration in units from years to nanoseconds; nothing at all for zero. */
    public static String duration(CqlValue.Duration duration) {
        boolean negative = duration.months() < 0 || duration.days() < 0 || duration.nanos() < 0;
        StringBuilder text = new StringBuilder(negative ? "-" : "");
        unit(text, Math.abs(duration.months()) / 12, "y");
        unit(text, Math.abs(duration.months()) % 12, "mo");
        unit(text, Math.abs(duration.days()), "d");
        long rest = Math.abs(duration.nanos());
        for (int i = 0; i < UNITS.length; i++) {
            unit(text, rest / UNITS[i], UNIT_NAMES[i]);
            rest %= UNITS[i];
        }
        return text.toString();
    }

    private static void unit(StringBuilder text, long amount, String name) {
        if (amount > 0) {
            text.append(amount).append(name);
        }
    }
}
