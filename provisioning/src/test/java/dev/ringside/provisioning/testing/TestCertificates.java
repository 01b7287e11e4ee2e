package dev.ringside.provisioning.testing;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates an application's own authority could have made, all self-signed. */
public final class TestCertificates {
    /** Of an authority that may sign. */
    public static final String AUTHORITY =
            pem("Applications CA", builder -> builder.add(Extension.basicConstraints, new BasicConstraints(0))
                    .add(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign)));

    /** Of an authority that may not sign. */
    public static final String POWERLESS_AUTHORITY =
            pem("Powerless CA", builder -> builder.add(Extension.basicConstraints, new BasicConstraints(0))
                    .add(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature)));

    /** Of one client. */
    public static final String CLIENT =
            pem("billing", builder -> builder.add(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
                    .add(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth)));

    /** Of a server, of no use to a client. */
    public static final String SERVER = pem(
            "www",
            builder -> builder.add(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)));

    private TestCertificates() {}

    private interface Extensions {
        Building to(Building builder);
    }

    private record Building(X509v3CertificateBuilder builder) {
        Building add(ASN1ObjectIdentifier extension, ASN1Encodable value) {
            try {
                builder.addExtension(extension, true, value);
                return this;
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String pem(String name, Extensions extensions) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X500Name subject = new X500Name("CN=" + name);
            Instant now = Instant.now();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(Duration.ofDays(365))),
                    subject,
                    keys.getPublic());
            extensions.to(new Building(builder));
            StringWriter text = new StringWriter();
            try (PemWriter writer = new PemWriter(text)) {
                writer.writeObject(new PemObject(
                        "CERTIFICATE",
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                                .getEncoded()));
            }
            return text.toString();
        } catch (Exception e) {
            throw new IllegalStateException("no certificate can be made", e);
        }
    }
}
