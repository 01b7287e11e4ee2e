package dev.ringside.provisioning.security;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** When certificates are due to be renewed. Pure. */
public final class Validity {
    private static final int LEAF_SHARE = 3;
    private static final int AUTHORITY_SHARE = 10;

    private Validity() {}

    /** Whether less than a third of a node's or a client's certificate's life is left: eight months of two years. */
    public static boolean isDue(X509Certificate certificate, Instant now) {
        return isDue(certificate, now, LEAF_SHARE);
    }

    /** Whether less than a tenth of an authority's certificate's life is left: a year, in which its clients can be given the new one. */
    public static boolean isAuthorityDue(X509Certificate certificate, Instant now) {
        return isDue(certificate, now, AUTHORITY_SHARE);
    }

    private static boolean isDue(X509Certificate certificate, Instant now, int share) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration life = Duration.between(certificate.getNotBefore().toInstant(), end);
        return now.isAfter(end.minus(life.dividedBy(share)));
    }
}
