package dev.ringside.provisioning.security;

import dev.ringside.provisioning.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/**
 * The key and certificate the product itself presents to nodes that ask their clients for one: one PEM file, readable by its owner only,
 * signed by the cluster's own authority.
 */
public final class ClientIdentity {
    private static final String FILE = "client-key.pem";
    private static final String COMMON_NAME = "ringside";

    private final Path folder;

    /** @param folder of the cluster's authority */
    public ClientIdentity(Path folder) {
        this.folder = folder;
    }

    public Path file() {
        return folder.resolve(FILE);
    }

    /** Issues a new one; whoever opens a connection from now on uses it. */
    public void issue(CertificateAuthority authority) throws IOException {
        byte[] pem = authority.issueClient(COMMON_NAME).getBytes(StandardCharsets.US_ASCII);
        AtomicFiles.write(file(), pem, true);
    }

    /** Whether there is one. */
    public boolean exists() {
        return Files.exists(file());
    }

    /** Its certificate. */
    public X509Certificate certificate() throws IOException {
        try {
            return Certificates.certificate(Files.readAllBytes(file()));
        } catch (GeneralSecurityException e) {
            throw new IOException(file() + " does not hold a certificate.", e);
        }
    }
}
