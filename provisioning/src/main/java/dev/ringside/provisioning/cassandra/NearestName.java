package dev.ringside.provisioning.cassandra;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name a person may have meant. Pure. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of {@code known} by letters to add, remove or change; empty when none is near. */
    public static Optional<String> of(String name, Collection<String> known) {
        // The spelling of the other versions differs by a unit at the end only.
        String plain = name.replaceFirst("_in_(ms|kb|mb)$|_(mb|ms)$", "");
        int most = Math.max(2, name.length() / 4);
        return known.stream()
                .filter(other -> distance(name, other) <= most
                        || (!other.equals(name)
                                && other.replaceFirst("_in_(ms|kb|mb)$|_(mb|ms)$", "")
                                        .equals(plain)))
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(other -> other));
    }

    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[b.length()];
    }
}
