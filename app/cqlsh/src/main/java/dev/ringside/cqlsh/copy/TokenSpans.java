package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.api.core.metadata.token.Token;
import com.datastax.oss.driver.api.core.metadata.token.TokenRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the ring into spans that lie on one set of replicas each. */
final class TokenSpans {
    private static final int AT_LEAST = 64;

    private TokenSpans() {}

    /** The spans between the options' tokens, in the ring's order; one without limits where the ring is not known. */
    static List<TokenSpan> of(CopyJob job) throws CopyFailure {
        Optional<BigInteger> begin = job.options().beginToken();
        Optional<BigInteger> end = job.options().endToken();
        if (begin.isPresent() && end.isPresent() && begin.get().compareTo(end.get()) >= 0) {
            throw new CopyFailure("Begin token " + begin.get() + " must be smaller than end token " + end.get());
        }
        Optional<TokenMap> ring = job.session().getMetadata().getTokenMap();
        boolean local = ring.isEmpty() || isLocal(job, ring.get());
        if (local) {
            return List.of(new TokenSpan(begin, end, null));
        }
        List<TokenSpan> spans = new ArrayList<>();
        Set<TokenRange> ranges = ring.get().getTokenRanges();
        int pieces = Math.max(1, (AT_LEAST + ranges.size() - 1) / ranges.size());
        for (TokenRange range : ranges) {
            for (TokenRange whole : range.unwrap()) {
                for (TokenRange piece : split(whole, pieces)) {
                    add(spans, ring.get(), piece, begin, end);
                }
            }
        }
        return spans;
    }

    private static List<TokenRange> split(TokenRange range, int pieces) {
        return range.isEmpty() || pieces == 1 ? List.of(range) : range.splitEvenly(pieces);
    }

    /** Whether every node has rows of its own: system tables and virtual ones. */
    private static boolean isLocal(CopyJob job, TokenMap ring) {
        String keyspace = job.table().keyspace();
        boolean system = keyspace.equals("system") || keyspace.equals("system_schema");
        String partitioner = ring.getPartitionerName();
        boolean numbers = partitioner.endsWith("Murmur3Partitioner") || partitioner.endsWith("RandomPartitioner");
        return system
                || !numbers
                || keyspace.equals("system_views")
                || keyspace.equals("system_virtual_schema")
                || ring.getTokenRanges().isEmpty();
    }

    private static void add(
            List<TokenSpan> spans,
            TokenMap ring,
            TokenRange range,
            Optional<BigInteger> begin,
            Optional<BigInteger> end) {
        Optional<BigInteger> after = number(ring, range.getStart());
        Optional<BigInteger> upTo = number(ring, range.getEnd());
        boolean lowest = after.isPresent() && isMinimum(ring, after.get());
        boolean highest = upTo.isPresent() && isMinimum(ring, upTo.get());
        Optional<BigInteger> lower = later(lowest ? Optional.empty() : after, begin);
        Optional<BigInteger> upper = earlier(highest ? Optional.empty() : upTo, end);
        boolean empty = lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) >= 0;
        if (!empty) {
            spans.add(new TokenSpan(lower, upper, range.getEnd()));
        }
    }

    private static boolean isMinimum(TokenMap ring, BigInteger token) {
        BigInteger minimum = ring.getPartitionerName().endsWith("Murmur3Partitioner")
                ? BigInteger.valueOf(Long.MIN_VALUE)
                : BigInteger.ONE.negate();
        return token.equals(minimum);
    }

    private static Optional<BigInteger> number(TokenMap ring, Token token) {
        return Optional.of(new BigInteger(ring.format(token)));
    }

    private static Optional<BigInteger> later(Optional<BigInteger> one, Optional<BigInteger> other) {
        return one.isEmpty()
                ? other
                : other.isEmpty() ? one : Optional.of(one.get().max(other.get()));
    }

    private static Optional<BigInteger> earlier(Optional<BigInteger> one, Optional<BigInteger> other) {
        return one.isEmpty()
                ? other
                : other.isEmpty() ? one : Optional.of(one.get().min(other.get()));
    }
}
