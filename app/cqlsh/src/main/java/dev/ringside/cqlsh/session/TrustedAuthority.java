package dev.ringside.cqlsh.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS as cqlsh's {@code certfile}, {@code usercert}, {@code userkey} and {@code validate} describe it, all files PEM. */
public final class TrustedAuthority {

    private TrustedAuthority() {}

    /**
     * Trusts exactly the certificates of {@code pem}.
     *
     * @throws IOException when the file cannot be read or holds no certificate; the message names the file
     */
    public static SSLContext of(Path pem) throws IOException {
        return of(Optional.of(pem), Optional.empty(), Optional.empty());
    }

    /**
     * Reads certificates and keys.
     *
     * @param authority the certificates to trust; empty to trust any, as {@code validate = false} does
     * @param certificate the client's own, where nodes ask for one
     * @param key of the client's certificate: PKCS #8, not encrypted
     * @throws IOException when a file cannot be read or holds something else; the message names the file
     */
    public static SSLContext of(Optional<Path> authority, Optional<Path> certificate, Optional<Path> key)
            throws IOException {
        try {
            TrustManager[] trust = authority.isPresent() ? trust(authority.get()) : new TrustManager[] {new Anyone()};
            KeyManager[] keys =
                    certificate.isPresent() && key.isPresent() ? keys(certificate.get(), key.get()) : new KeyManager[0];
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    authority.map(Path::toString).orElse("A file of [ssl]") + " is not a PEM file with certificates: "
                            + e.getMessage(),
                    e);
        }
    }

    private static TrustManager[] trust(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        int count = 0;
        for (Certificate certificate : certificates(pem)) {
            store.setCertificateEntry("authority-" + count, certificate);
            count++;
        }
        if (count == 0) {
            throw new IOException(pem + " holds no certificate.");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private static KeyManager[] keys(Path certificate, Path key) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        Certificate[] chain = certificates(certificate).toArray(Certificate[]::new);
        store.setKeyEntry("client", privateKey(key), new char[0], chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        return keys.getKeyManagers();
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        if (!text.contains("BEGIN PRIVATE KEY")) {
            throw new IOException(
                    file + " holds no key in the form PKCS #8 without a password. Convert it: openssl pkcs8"
                            + " -topk8 -nocrypt -in " + file + " -out key.pem");
        }
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // of another algorithm
            }
        }
        throw new IOException(file + " holds a key of an unknown algorithm.");
    }

    private static Collection<? extends Certificate> certificates(Path pem)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    /** Trusts every node, which a person asked for with {@code validate = false}. */
    private static final class Anyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // there are no clients here
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // anyone is trusted
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
