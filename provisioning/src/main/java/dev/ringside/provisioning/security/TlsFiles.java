package dev.ringside.provisioning.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What it takes to talk TLS to a cluster's nodes.
 *
 * @param caCertificate PEM; the only authority that is trusted
 * @param clientKey PEM with a key and its certificate, presented to nodes that ask for one; empty where none asks
 */
public record TlsFiles(Path caCertificate, Optional<Path> clientKey) {
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    /**
     * Reads the files.
     *
     * @throws IOException when one cannot be read; the message names it
     */
    public SSLContext context() throws IOException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    clientKey.isPresent() ? keys(clientKey.get()) : new KeyManager[0], trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        byte[] pem = Files.readAllBytes(caCertificate);
        try {
            store.setCertificateEntry("ca", Certificates.certificate(pem));
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + caCertificate + " cannot be read.", e);
        }
        return store;
    }

    private static KeyManager[] keys(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        byte[] pem = Files.readAllBytes(file);
        try {
            store.setKeyEntry(
                    "client", Certificates.privateKey(pem), IN_MEMORY, new Certificate[] {Certificates.certificate(pem)
                    });
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("The key and certificate in " + file + " cannot be read.", e);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, IN_MEMORY);
        return keys.getKeyManagers();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }
}
