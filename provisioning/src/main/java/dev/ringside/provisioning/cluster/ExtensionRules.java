package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Which extensions a cluster may have. Pure. */
public final class ExtensionRules {
    private static final String FIELD = "extensions";
    /** The first line with indexes of Cassandra's own that answer what a search index is asked. */
    private static final String WITH_SAI = "5.0";

    private ExtensionRules() {}

    /** Why {@code extensions} cannot be had on Cassandra {@code line}; empty when all can. */
    public static List<Problem> problems(List<String> extensions, String line, Catalog catalog) {
        return extensions.stream()
                .flatMap(name -> catalog
                        .extension(name)
                        .map(extension -> refusal(extension, line))
                        .orElseGet(() -> Optional.of(unknown(name, catalog)))
                        .stream())
                .toList();
    }

    private static Problem unknown(String name, Catalog catalog) {
        Optional<String> known =
                catalog.extensions().stream().map(Extension::name).reduce((one, other) -> one + ", " + other);
        return new Problem.InvalidSpec(
                FIELD, "Extension '" + name + "' is not known.", "The service has: " + known.orElse("none") + ".");
    }

    private static Optional<Problem> refusal(Extension extension, String line) {
        if (line.equals(extension.line())) {
            return Optional.empty();
        }
        return Optional.of(new Problem.InvalidSpec(
                FIELD,
                extension.displayName() + " does not run on Cassandra " + line + ": its last release ("
                        + extension.artifact() + ") needs classes of Cassandra " + extension.line()
                        + " that later lines do not have.",
                line.equals(WITH_SAI)
                        ? "Use storage-attached indexes (SAI) instead: CREATE INDEX ON table (column) USING 'sai';"
                        : "Leave it out, or go to Cassandra 5.0 and use its storage-attached indexes (SAI)."));
    }
}
