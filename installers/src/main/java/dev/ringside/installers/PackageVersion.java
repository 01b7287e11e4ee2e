package dev.ringside.installers;

import java.util.Locale;

/** Maven's version in the spelling each packaging system sorts rightly: a snapshot comes before its release. */
final class PackageVersion {
    private static final String SNAPSHOT = "-SNAPSHOT";

    private PackageVersion() {}

    /** For {@code .deb} and {@code .rpm}: {@code 1.2.0~snapshot} is older than {@code 1.2.0}. */
    static String linux(String version) {
        return version.replace('-', '~').toLowerCase(Locale.ROOT);
    }

    /** For {@code .msi}, which knows numbers only. */
    static String windows(String version) {
        return version.replace(SNAPSHOT, "");
    }

    /** For {@code .dmg}: numbers only, and the first must not be zero, so 0.x is counted as 1.0.x there. */
    static String macos(String version) {
        String numbers = version.replace(SNAPSHOT, "");
        return numbers.startsWith("0.") ? "1." + majorDropped(numbers) : numbers;
    }

    /** At most three numbers are allowed, so the last of 0.x.y has to go behind a zero of its own. */
    private static String majorDropped(String numbers) {
        String[] parts = numbers.split("\\.");
        String minor = parts.length > 1 ? parts[1] : "0";
        String patch = parts.length > 2 ? parts[2] : "0";
        return "0." + (Integer.parseInt(minor) * 1000 + Integer.parseInt(patch));
    }
}
