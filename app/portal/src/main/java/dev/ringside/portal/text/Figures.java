package dev.ringside.portal.text;

import dev.ringside.model.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Times and shares as the portal writes them. By hand: these run for every visible cell ten times a second. */
public final class Figures {
    /** Stands where nothing is known. */
    public static final String UNKNOWN = "–";

    private Figures() {}

    /** A share of 0 to 1 as {@code 33.3 %}. */
    public static String share(double share) {
        return Amounts.decimal(share * 100, 1) + " %";
    }

    /** A percentage as it is: {@code 12.3 %}. */
    public static String percent(double percent) {
        return Amounts.decimal(percent, 1) + " %";
    }

    /** A time span in its two largest units: {@code 3 h 12 min}, {@code 42 s}; negative ones are nothing. */
    public static String duration(Duration span) {
        long seconds = Math.max(0, span.getSeconds());
        long days = seconds / 86_400;
        long hours = seconds / 3600 % 24;
        long minutes = seconds / 60 % 60;
        if (days > 0) {
            return days + " d " + hours + " h";
        }
        if (hours > 0) {
            return hours + " h " + minutes + " min";
        }
        return minutes > 0 ? minutes + " min " + seconds % 60 + " s" : seconds + " s";
    }

    /** A guessed time span, not more precise than a guess can be: to five seconds below a minute, to a minute above ten. */
    public static String about(Duration span) {
        long seconds = Math.max(0, span.getSeconds());
        long grain = seconds < 60 ? 5 : seconds < 600 ? 10 : 60;
        long rounded = Math.max(grain, (seconds + grain / 2) / grain * grain);
        return rounded < 3600 && rounded % 60 == 0 ? rounded / 60 + " min" : duration(Duration.ofSeconds(rounded));
    }

    /** How long ago: {@code just now}, {@code 5 minutes ago}. */
    public static String ago(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).getSeconds());
        if (seconds < 60) {
            return Texts.get("time.just-now");
        }
        if (seconds < 3600) {
            return counted(seconds / 60, "time.minute-ago", "time.minutes-ago");
        }
        if (seconds < 86_400) {
            return counted(seconds / 3600, "time.hour-ago", "time.hours-ago");
        }
        return counted(seconds / 86_400, "time.day-ago", "time.days-ago");
    }

    /** Date and time of this computer's zone: {@code 2026-11-21 09:00:00}. */
    public static String time(Instant at) {
        ZonedDateTime local = at.atZone(ZoneId.systemDefault());
        StringBuilder text = new StringBuilder(19).append(local.getYear()).append('-');
        two(text, local.getMonthValue()).append('-');
        two(text, local.getDayOfMonth()).append(' ');
        two(text, local.getHour()).append(':');
        two(text, local.getMinute()).append(':');
        return two(text, local.getSecond()).toString();
    }

    private static String counted(long count, String one, String many) {
        return count == 1 ? Texts.get(one) : Texts.get(many, count);
    }

    private static StringBuilder two(StringBuilder text, int value) {
        if (value < 10) {
            text.append('0');
        }
        return text.append(value);
    }
}
