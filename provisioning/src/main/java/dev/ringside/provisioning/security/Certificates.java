package dev.ringside.provisioning.security;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/** Makes, signs and writes down keys and certificates: ECDSA on P-256 with SHA-256, by Java's own providers. */
final class Certificates {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int AUTHORITY_YEARS = 10;
    private static final int NODE_YEARS = 2;
    /** X.520's upper bound for a common name; longer ones are refused by some TLS libraries. */
    private static final int COMMON_NAME_LENGTH = 64;

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    /** A self-signed certificate that may sign others. */
    static X509Certificate authority(String commonName, KeyPair keys) {
        X500Name name = name(commonName);
        X509v3CertificateBuilder builder = builder(name, name, keys.getPublic(), AUTHORITY_YEARS, Instant.MAX);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return sign(builder, keys.getPrivate());
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("every Java can sign with ECDSA", e);
        }
    }

    /** A certificate for TLS servers and clients, valid for {@code names}: addresses or host names. */
    static X509Certificate node(
            String commonName,
            Collection<String> names,
            PublicKey subject,
            X509Certificate authority,
            PrivateKey authorityKey) {
        return leaf(commonName, names, subject, authority, authorityKey);
    }

    /** A certificate for a TLS client. */
    static X509Certificate client(
            String commonName, PublicKey subject, X509Certificate authority, PrivateKey authorityKey) {
        return leaf(commonName, List.of(), subject, authority, authorityKey);
    }

    /** Without names it is for clients only. */
    private static X509Certificate leaf(
            String commonName,
            Collection<String> names,
            PublicKey subject,
            X509Certificate authority,
            PrivateKey authorityKey) {
        X500Name issuer =
                X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder = builder(
                issuer,
                name(commonName),
                subject,
                NODE_YEARS,
                authority.getNotAfter().toInstant());
        KeyPurposeId[] purposes = names.isEmpty()
                ? new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth}
                : new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            // By key alone: an authority's certificate may be replaced by one with the same key.
                            identifiers.createAuthorityKeyIdentifier(authority.getPublicKey()));
            if (!names.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            }
            return sign(builder, authorityKey);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("every Java can sign with ECDSA", e);
        }
    }

    /** @param latest a certificate must not outlive its issuer's */
    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, int years, Instant latest) {
        Instant now = Instant.now();
        // A day back: a container's clock may lag behind ours.
        Instant from = now.minusSeconds(86_400);
        Instant until = now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        if (until.isAfter(latest)) {
            until = latest;
        }
        BigInteger serial = new BigInteger(127, RANDOM).setBit(126);
        return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
    }

    private static X500Name name(String commonName) {
        String cut = commonName.length() > COMMON_NAME_LENGTH
                ? commonName.substring(commonName.length() - COMMON_NAME_LENGTH)
                : commonName;
        return new X500NameBuilder().addRDN(BCStyle.CN, cut).build();
    }

    private static GeneralNames alternatives(Collection<String> names) {
        return new GeneralNames(names.stream()
                .map(name ->
                        new GeneralName(IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    /**
     * The first certificate in a PEM text.
     *
     * @throws CertificateException when there is none
     */
    static X509Certificate certificate(byte[] pem) throws CertificateException {
        String text = new String(pem, StandardCharsets.US_ASCII);
        int start = text.indexOf("-----BEGIN CERTIFICATE-----");
        if (start < 0) {
            throw new CertificateException("no certificate found");
        }
        byte[] only = text.substring(start).getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(only));
    }

    static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    /**
     * Reads an unencrypted EC key.
     *
     * @throws IllegalArgumentException when there is none
     */
    static PrivateKey privateKey(byte[] pem) throws GeneralSecurityException {
        Matcher matcher = PRIVATE_KEY.matcher(new String(pem, StandardCharsets.US_ASCII));
        if (!matcher.find()) {
            throw new IllegalArgumentException("no private key found");
        }
        byte[] der = Base64.getMimeDecoder().decode(matcher.group(1));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    static boolean belongTogether(PrivateKey key, PublicKey other) throws GeneralSecurityException {
        byte[] sample = {1, 2, 3};
        Signature signer = Signature.getInstance(SIGNATURE);
        signer.initSign(key);
        signer.update(sample);
        byte[] signature = signer.sign();
        signer.initVerify(other);
        signer.update(sample);
        return signer.verify(signature);
    }
}
