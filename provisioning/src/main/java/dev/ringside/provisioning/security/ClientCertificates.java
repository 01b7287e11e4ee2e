package dev.ringside.provisioning.security;

import dev.ringside.provisioning.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificates a cluster's clients are trusted by, as they are given: PEM texts, each with one certificate or several. An authority's
 * lets in everyone it signed a certificate for; a client's own lets in that client. Pure.
 */
public final class ClientCertificates {
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CERTIFICATE_SIGNING = 5;
    private static final String FIELD = "clientCertificates";
    private static final String ASK_FOR_ANOTHER = "Give a certificate that clients can be trusted by.";

    private ClientCertificates() {}

    /** Everything that is wrong with what was given, by its place in the list. */
    public static List<Problem> problems(List<String> texts, Instant now) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            problem("Client certificate " + (i + 1), texts.get(i), now).ifPresent(problems::add);
        }
        return problems.isEmpty() ? duplicates(texts) : problems;
    }

    /**
     * What is wrong with one of them; empty when it can be used.
     *
     * @param name what it is called in the problem: a file, a place in a list
     */
    public static Optional<Problem> problem(String name, String text, Instant now) {
        if (text.isBlank()) {
            return invalid(name + " is empty.", "Give the text of a PEM file, or leave it out.");
        }
        if (text.contains("PRIVATE KEY-----")) {
            return invalid(
                    name + " holds a private key.",
                    "Give the certificate alone; a key belongs to the client and to nobody else.");
        }
        if (text.contains("-----BEGIN CERTIFICATE REQUEST-----")
                || text.contains("-----BEGIN NEW CERTIFICATE REQUEST-----")) {
            return invalid(
                    name + " is a request for a certificate, not a certificate.",
                    "Have it signed by an authority, then give that authority's certificate.");
        }
        List<X509Certificate> certificates;
        try {
            certificates = parsed(text);
        } catch (CertificateException e) {
            return invalid(
                    name + " cannot be read as a certificate: " + e.getMessage() + ".",
                    "Give a PEM file, beginning with -----BEGIN CERTIFICATE-----.");
        }
        return certificates.stream()
                .flatMap(certificate -> unusable(name, certificate, now).stream())
                .findFirst();
    }

    private static Optional<Problem> unusable(String name, X509Certificate certificate, Instant now) {
        String subject = name + " (" + certificate.getSubjectX500Principal().getName() + ")";
        if (certificate.getNotAfter().toInstant().isBefore(now)) {
            return invalid(
                    subject + " expired on "
                            + certificate
                                    .getNotAfter()
                                    .toInstant()
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate() + ".",
                    "Have it renewed, and give the new one.");
        }
        if (certificate.getNotBefore().toInstant().isAfter(now)) {
            return invalid(
                    subject + " is not valid before "
                            + certificate
                                    .getNotBefore()
                                    .toInstant()
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate() + ".",
                    "Wait until then, or check this computer's clock.");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() >= 0) {
            return usage == null || usage[CERTIFICATE_SIGNING]
                    ? Optional.empty()
                    : invalid(subject + " is an authority's, but may not sign certificates.", ASK_FOR_ANOTHER);
        }
        return (usage == null || usage[DIGITAL_SIGNATURE]) && isForClients(certificate)
                ? Optional.empty()
                : invalid(
                        subject + " is not an authority's, and no client may use it for TLS either: its key usage"
                                + " forbids it.",
                        ASK_FOR_ANOTHER);
    }

    private static boolean isForClients(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.contains(CLIENT_AUTHENTICATION) || purposes.contains(ANY_PURPOSE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static List<Problem> duplicates(List<String> texts) {
        List<X509Certificate> seen = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (X509Certificate certificate : readable(texts.get(i))) {
                int before = seen.indexOf(certificate);
                if (before >= 0) {
                    int first = places.get(before);
                    return List.of(new Problem.InvalidSpec(
                            FIELD,
                            first == i + 1
                                    ? "Client certificate " + first + " holds the same certificate twice."
                                    : "Client certificates " + first + " and " + (i + 1)
                                            + " hold the same certificate.",
                            "Give each once."));
                }
                seen.add(certificate);
                places.add(i + 1);
            }
        }
        return List.of();
    }

    /** The certificates in texts that have no problems, one PEM text each, in their order. */
    public static List<String> each(List<String> texts) {
        return texts.stream()
                .flatMap(text -> readable(text).stream())
                .map(Certificates::pem)
                .toList();
    }

    private static List<X509Certificate> readable(String text) {
        try {
            return parsed(text);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not checked before", e);
        }
    }

    private static List<X509Certificate> parsed(String text) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = CERTIFICATE.matcher(text);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        while (blocks.find()) {
            certificates.add((X509Certificate) factory.generateCertificate(
                    new ByteArrayInputStream(blocks.group().getBytes(StandardCharsets.US_ASCII))));
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no PEM block of type CERTIFICATE is in it");
        }
        return certificates;
    }

    private static Optional<Problem> invalid(String message, String remedy) {
        return Optional.of(new Problem.InvalidSpec(FIELD, message, remedy));
    }
}
