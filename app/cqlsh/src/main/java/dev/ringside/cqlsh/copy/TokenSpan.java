package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.metadata.token.Token;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the ring: the tokens behind {@code after} up to and including {@code upTo}; without limits where they are empty.
 *
 * @param route a token in it, for choosing the node to ask
 */
record TokenSpan(Optional<BigInteger> after, Optional<BigInteger> upTo, @Nullable Token route) {

    /** The whole ring, asked of any node. */
    static final TokenSpan ALL = new TokenSpan(Optional.empty(), Optional.empty(), null);

    /** As a condition on the key's token, with a leading WHERE; empty for the whole ring. */
    String condition(String key) {
        String lower = after.map(token -> "token(" + key + ") > " + token).orElse("");
        String upper = upTo.map(token -> "token(" + key + ") <= " + token).orElse("");
        String both = lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + " AND " + upper;
        return both.isEmpty() ? "" : " WHERE " + both;
    }

    @Override
    public String toString() {
        return "(" + after.map(BigInteger::toString).orElse("-") + ", "
                + upTo.map(BigInteger::toString).orElse("-") + ")";
    }
}
