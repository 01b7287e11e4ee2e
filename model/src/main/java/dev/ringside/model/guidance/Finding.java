package dev.ringside.model.guidance;

import java.util.List;

/**
 * How a cluster does by one practice.
 *
 * @param details what falls short of it: names of data centers, keyspaces or nodes; empty when nothing does or it is not about single ones
 */
public record Finding(Practice practice, Verdict verdict, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    /** Whether the advice is followed. */
    public enum Verdict {
        /** Something could be better. */
        ADVICE,
        /** Not known now. */
        UNKNOWN,
        GOOD
    }
}
