package dev.ringside.provisioning.resource;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The service's rule for the names of clusters and data centers: 1 to 100 characters, letters and digits in groups joined by single
 * hyphens (Azure REST specification, {@code cassandraClusters}).
 */
public final class ResourceName {
    private static final Pattern RULE = Pattern.compile("^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$");
    private static final int MAX_LENGTH = 100;

    private ResourceName() {}

    /** Says in one sentence why {@code name} breaks the rule; empty when it is valid. {@code what} starts the sentence: "Cluster name". */
    public static Optional<String> violation(String what, String name) {
        if (name.isEmpty()) {
            return Optional.of(what + " is required.");
        }
        if (name.length() > MAX_LENGTH) {
            return Optional.of(what + " has " + name.length() + " characters; at most " + MAX_LENGTH + " are allowed.");
        }
        if (!RULE.matcher(name).matches()) {
            return Optional.of(
                    what + " may contain letters and digits, joined by single hyphens; it can't start or end with a"
                            + " hyphen or contain other characters.");
        }
        return Optional.empty();
    }

    static String checked(String what, String name) {
        violation(what, name).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return name;
    }
}
