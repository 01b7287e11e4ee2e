package dev.ringside.model.settings;

import dev.ringside.provisioning.security.ClientCertificates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A certificate clients are trusted by.
 *
 * @param pem as it is kept
 * @param authority whether it lets in everyone it has signed a certificate for, or its own client alone
 */
public record TrustedCertificate(String pem, String subject, String issuer, Instant expires, boolean authority) {

    /** The certificates in a text that {@link ClientCertificates#problem} has nothing against. */
    static List<TrustedCertificate> in(String text) {
        return ClientCertificates.each(List.of(text)).stream()
                .map(TrustedCertificate::of)
                .toList();
    }

    private static TrustedCertificate of(String pem) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            return new TrustedCertificate(
                    pem,
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotAfter().toInstant(),
                    certificate.getBasicConstraints() >= 0);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not checked before", e);
        }
    }
}
