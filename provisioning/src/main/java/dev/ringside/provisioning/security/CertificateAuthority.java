package dev.ringside.provisioning.security;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's own certificate authority: signs the nodes' certificates, so that clients trust one file, {@code ca.pem}. Its key lies
 * beside it, readable by the owner only. Keys are ECDSA P-256, which every supported Cassandra, Java and driver accepts and which takes
 * milliseconds to make. Immutable; any thread may call.
 */
public final class CertificateAuthority {
    /** The certificate to hand to clients; readable by everyone who can enter the folder. */
    public static final String CERTIFICATE_FILE = "ca.pem";

    /** Key and certificate together: one file, so that a crash cannot part them. {@code ca.pem} follows from it. */
    static final String KEY_FILE = "ca-key.pem";

    private final X509Certificate certificate;
    private final PrivateKey key;
    private final Path certificateFile;

    private CertificateAuthority(X509Certificate certificate, PrivateKey key, Path certificateFile) {
        this.certificate = certificate;
        this.key = key;
        this.certificateFile = certificateFile;
    }

    /**
     * The authority kept in {@code folder}; made, with the folder, when there is none yet. Idempotent, also after a crash in the middle.
     *
     * @throws ProvisioningException with {@link Problem.StateDamaged} when the kept one cannot be read; nothing is overwritten then
     */
    public static CertificateAuthority loadOrCreate(Path folder, ClusterName cluster)
            throws IOException, ProvisioningException {
        AtomicFiles.createOwnerOnlyFolder(folder);
        Path keyFile = folder.resolve(KEY_FILE);
        Path certificateFile = folder.resolve(CERTIFICATE_FILE);
        if (!Files.exists(keyFile)) {
            if (Files.exists(certificateFile)) {
                throw damaged(keyFile, "it is missing, though its certificate " + certificateFile + " exists", null);
            }
            write(keyFile, cluster, Certificates.newKeys());
        }
        CertificateAuthority authority = load(keyFile, certificateFile);
        byte[] pem = Certificates.pem(authority.certificate).getBytes(StandardCharsets.US_ASCII);
        if (!Files.exists(certificateFile) || !Arrays.equals(Files.readAllBytes(certificateFile), pem)) {
            AtomicFiles.write(certificateFile, pem, false);
        }
        return authority;
    }

    /**
     * Gives the authority in {@code folder} another ten years: its key and name stay, so that certificates signed before and clients that
     * trust the certificate before go on, the latter until that one expires.
     */
    public static CertificateAuthority renew(Path folder, ClusterName cluster)
            throws IOException, ProvisioningException {
        CertificateAuthority before = loadOrCreate(folder, cluster);
        write(folder.resolve(KEY_FILE), cluster, new KeyPair(before.certificate.getPublicKey(), before.key));
        return loadOrCreate(folder, cluster);
    }

    private static void write(Path keyFile, ClusterName cluster, KeyPair keys) throws IOException {
        X509Certificate certificate = Certificates.authority(cluster + " Ringside CA", keys);
        String pem = Certificates.pem(keys.getPrivate()) + Certificates.pem(certificate);
        AtomicFiles.write(keyFile, pem.getBytes(StandardCharsets.US_ASCII), true);
    }

    private static CertificateAuthority load(Path keyFile, Path certificateFile)
            throws IOException, ProvisioningException {
        byte[] pem = Files.readAllBytes(keyFile);
        try {
            PrivateKey key = Certificates.privateKey(pem);
            X509Certificate certificate = Certificates.certificate(pem);
            if (!Certificates.belongTogether(key, certificate.getPublicKey())) {
                throw damaged(keyFile, "its key and its certificate do not belong together", null);
            }
            return new CertificateAuthority(certificate, key, certificateFile);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged(keyFile, "it does not hold a private key and a certificate", e);
        }
    }

    /** The file clients are given, PEM. */
    public Path certificateFile() {
        return certificateFile;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * A new key and certificate for a node as PKCS#12 under alias {@code node}, valid for two years, for servers and clients. It names the
     * node's CQL and internode addresses, {@code localhost}, the loopback addresses and the node's name. Readable by Java 8u301, 11.0.12
     * and everything newer.
     */
    public byte[] issue(NodeSpec node, NodeEndpoints endpoints, Secret password) {
        KeyPair keys = Certificates.newKeys();
        LinkedHashSet<String> names = new LinkedHashSet<>(List.of(
                endpoints.cqlAddress(),
                node.cqlAddress(),
                endpoints.listenAddress(),
                node.internalAddress(),
                "localhost",
                "127.0.0.1",
                "::1",
                node.name().value()));
        X509Certificate issued = Certificates.node(node.name().value(), names, keys.getPublic(), certificate, key);
        return keyStore(
                password,
                (store, chars) ->
                        store.setKeyEntry("node", keys.getPrivate(), chars, new Certificate[] {issued, certificate}));
    }

    /**
     * A new key and certificate for a client, valid for two years, as PEM.
     *
     * @param name the certificate's common name
     */
    public String issueClient(String name) {
        KeyPair keys = Certificates.newKeys();
        X509Certificate issued = Certificates.client(name, keys.getPublic(), certificate, key);
        return Certificates.pem(keys.getPrivate()) + Certificates.pem(issued);
    }

    /**
     * What a node trusts, as PKCS#12: the authority's certificate under alias {@code ca}, and those its clients are trusted by. Readable as
     * {@link #issue} says.
     *
     * @param clients PEM, one certificate each
     */
    public byte[] trustStore(Secret password, List<String> clients) {
        return keyStore(password, (store, chars) -> {
            store.setCertificateEntry("ca", certificate);
            for (int i = 0; i < clients.size(); i++) {
                store.setCertificateEntry(
                        "client-" + (i + 1),
                        Certificates.certificate(clients.get(i).getBytes(StandardCharsets.US_ASCII)));
            }
        });
    }

    private static byte[] keyStore(Secret password, Filling filling) {
        char[] chars = password.reveal().toCharArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.fill(store, chars);
            store.store(out, chars);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java can write PKCS#12 to memory", e);
        }
        return out.toByteArray();
    }

    private interface Filling {
        void fill(KeyStore store, char[] password) throws GeneralSecurityException;
    }

    private static ProvisioningException damaged(Path file, String why, @Nullable Throwable cause) {
        Problem problem = new Problem.StateDamaged(
                file.toString(),
                "The cluster's certificate authority in " + file + " cannot be used: " + why + ".",
                "Restore the file from a backup, or delete the cluster.");
        return cause == null ? new ProvisioningException(problem) : new ProvisioningException(problem, cause);
    }
}
