package dev.ringside.cqlsh.session;

import dev.ringside.cqlsh.input.CqlStatement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Decides before a statement is sent whether it may be. Asked from any thread, once for each statement; must not block. */
@FunctionalInterface
public interface StatementGuard {

    /** Lets everything pass. */
    StatementGuard NONE = statement -> Optional.empty();

    /** Why {@code statement} must not be sent; empty when it may. */
    Optional<String> refusal(CqlStatement statement);

    /**
     * Holds back what changes the schema, roles or permissions, and TRUNCATE, as long as {@code reason} gives one: nodes of different
     * versions do not tell each other of such changes.
     */
    static StatementGuard schema(Supplier<Optional<String>> reason) {
        Set<String> frozen = Set.of("create", "alter", "drop", "truncate", "grant", "revoke");
        return statement -> frozen.contains(statement.verb())
                ? reason.get().map(why -> statement.firstWord().toUpperCase(Locale.ROOT) + " is held back: " + why)
                : Optional.empty();
    }
}
