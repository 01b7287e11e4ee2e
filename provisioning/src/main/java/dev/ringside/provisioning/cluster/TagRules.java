package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Azure's rules for the tags of a resource. */
public final class TagRules {
    private static final int MAXIMUM_TAGS = 50;
    private static final int MAXIMUM_NAME = 512;
    private static final int MAXIMUM_VALUE = 256;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>%&\\\\?/]");

    private TagRules() {}

    /** Every rule the tags break; empty when they are fine. */
    public static List<Problem> problems(Map<String, String> tags) {
        List<Problem> problems = new ArrayList<>();
        if (tags.size() > MAXIMUM_TAGS) {
            problems.add(invalid(tags.size() + " tags are too many.", "Keep at most " + MAXIMUM_TAGS + " tags."));
        }
        tags.forEach((name, value) -> {
            if (name.isBlank()
                    || name.length() > MAXIMUM_NAME
                    || FORBIDDEN.matcher(name).find()) {
                problems.add(invalid(
                        "The tag name '" + name + "' is not allowed.",
                        "Use 1 to " + MAXIMUM_NAME + " characters without < > % & \\ ? /."));
            }
            if (value.length() > MAXIMUM_VALUE) {
                problems.add(invalid(
                        "The value of tag '" + name + "' is too long.",
                        "Use at most " + MAXIMUM_VALUE + " characters."));
            }
        });
        return problems;
    }

    private static Problem invalid(String message, String remedy) {
        return new Problem.InvalidSpec("tags", message, remedy);
    }
}
