package dev.ringside.model;

/** Sizes and numbers for people, the same everywhere. By hand: these run for every visible cell ten times a second. */
public final class Amounts {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private Amounts() {}

    /** Bytes with at most three significant digits: {@code 1.25 GiB}, {@code 41.2 MiB}, {@code 512 B}. */
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        int digits = unit == 0 || amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
        return trimmed(amount, digits) + " " + UNITS[unit];
    }

    /** Two sizes: {@code 610 MiB / 1.25 GiB}. */
    public static String bytes(long used, long limit) {
        return bytes(used) + " / " + bytes(limit);
    }

    /** The number with 0 to 2 digits after the point. */
    public static String decimal(double value, int digits) {
        long scale = digits == 0 ? 1 : digits == 1 ? 10 : 100;
        long scaled = Math.round(Math.abs(value) * scale);
        StringBuilder text = new StringBuilder(8);
        if (value < 0 && scaled > 0) {
            text.append('-');
        }
        text.append(scaled / scale);
        if (digits > 0) {
            text.append('.');
            long rest = scaled % scale;
            if (digits == 2 && rest < 10) {
                text.append('0');
            }
            text.append(rest);
        }
        return text.toString();
    }

    private static String trimmed(double value, int digits) {
        String text = decimal(value, digits);
        if (digits > 0) {
            int end = text.length();
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        }
        return text;
    }
}
