package dev.ringside.provisioning.resource;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container of resources.
 *
 * @param subscription the id of the place it was created for; its clusters may run elsewhere
 * @param location the region it stands for
 */
public record ResourceGroup(String name, String subscription, String location, Instant createdAt) {
    private static final Pattern NAME = Pattern.compile("^[-\\w._()]{0,89}[-\\w_()]$");

    /** What is wrong with a name, as the end of a sentence; empty when nothing is. */
    public static Optional<String> violation(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "must have 1 to 90 letters, digits, periods, underscores, hyphens and parentheses, and not"
                                + " end with a period");
    }

    /** Whether that is its name; Azure does not tell groups' names apart by case. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
