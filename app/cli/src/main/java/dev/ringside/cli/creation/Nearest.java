package dev.ringside.cli.creation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses what was meant. */
final class Nearest {
    private static final int SUGGESTIONS = 3;

    private Nearest() {}

    /** The three of {@code known} that take the fewest typing errors to become {@code typed}, nearest first. */
    static List<String> to(String typed, List<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt(word -> distance(typed, word)))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Levenshtein's distance, whatever the case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
