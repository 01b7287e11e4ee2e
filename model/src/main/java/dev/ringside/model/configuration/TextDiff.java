package dev.ringside.model.configuration;

import java.util.ArrayList;
import java.util.List;

/** What makes one text out of another, line by line. Pure; meant for texts of some hundred lines. */
public final class TextDiff {
    private TextDiff() {}

    /** What becomes of a line. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A line of either text. */
    public record Line(Kind kind, String text) {}

    /** The lines of both, those that are in both once, with as few changes as can be. */
    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().map(String::stripTrailing).toList();
        List<String> fresh = after.lines().map(String::stripTrailing).toList();
        int[][] common = common(old, fresh);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add(new Line(Kind.SAME, old.get(i)));
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, old.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, fresh.get(j++)));
            }
        }
        return lines;
    }

    /** Whether the lines tell of any change. */
    public static boolean differs(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.kind() != Kind.SAME);
    }

    /** The length of the longest common sequence of what is left of both from each pair of lines on. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
