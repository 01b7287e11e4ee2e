package dev.ringside.model.create;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes for people, in binary units, without needless digits: {@code 512 MiB}, {@code 1.25 GiB}. */
public final class ByteText {
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private ByteText() {}

    public static String of(long bytes) {
        int unit = 0;
        BigDecimal size = BigDecimal.valueOf(bytes);
        BigDecimal step = BigDecimal.valueOf(1024);
        while (unit < UNITS.length - 1 && size.compareTo(step) >= 0) {
            size = size.divide(step, 6, RoundingMode.HALF_UP);
            unit++;
        }
        // Rounding down never promises memory that is not there.
        return size.setScale(2, RoundingMode.DOWN).stripTrailingZeros().toPlainString() + " " + UNITS[unit];
    }
}
