package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.ClientIdentity;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.security.PendingPasswords;
import dev.ringside.provisioning.security.SecretStore;
import dev.ringside.provisioning.security.TlsFiles;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.store.StoreProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** A cluster's secrets and certificate authority, kept in its folder. */
public final class ClusterKeys {
    private final RingsideHome home;

    public ClusterKeys(RingsideHome home) {
        this.home = home;
    }

    Path folder(ClusterName cluster) {
        return home.cluster(cluster);
    }

    Path caCertificate(ClusterName cluster) {
        return caFolder(cluster).resolve(CertificateAuthority.CERTIFICATE_FILE);
    }

    private Path caFolder(ClusterName cluster) {
        return folder(cluster).resolve("ca");
    }

    /**
     * What it takes to talk TLS to the cluster's nodes, with a certificate of the product's own where they ask for one; it is issued when
     * there is none yet.
     */
    TlsFiles tls(ClusterSpec cluster) throws ProvisioningException {
        Path ca = caCertificate(cluster.name());
        if (cluster.clientCertificates().isEmpty()) {
            return new TlsFiles(ca, Optional.empty());
        }
        ClientIdentity identity = identity(cluster.name());
        if (!identity.exists()) {
            try {
                identity.issue(authority(cluster.name()));
            } catch (IOException e) {
                throw new ProvisioningException(StoreProblems.cannotWrite(folder(cluster.name()), e), e);
            }
        }
        return new TlsFiles(ca, Optional.of(identity.file()));
    }

    /** Gives the authority another ten years. */
    CertificateAuthority renewAuthority(ClusterName cluster) throws ProvisioningException, IOException {
        return CertificateAuthority.renew(caFolder(cluster), cluster);
    }

    ClientIdentity identity(ClusterName cluster) {
        return new ClientIdentity(caFolder(cluster));
    }

    CertificateAuthority authority(ClusterName cluster) throws ProvisioningException, IOException {
        return CertificateAuthority.loadOrCreate(caFolder(cluster), cluster);
    }

    PendingPasswords pendingPasswords(ClusterName cluster) {
        return new PendingPasswords(folder(cluster));
    }

    /** Differs after what is kept here was changed, be it by another process. Cheap enough for every look at a node. */
    List<FileTime> stamp(ClusterName cluster) {
        return List.of(
                time(new SecretStore(folder(cluster)).file()),
                time(identity(cluster).file()),
                time(caCertificate(cluster)));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    void save(ClusterName cluster, ClusterSecrets secrets) throws IOException {
        new SecretStore(folder(cluster)).save(secrets);
    }

    ClusterSecrets secrets(ClusterName cluster) throws ProvisioningException {
        SecretStore store = new SecretStore(folder(cluster));
        try {
            return store.load()
                    .orElseThrow(() -> new ProvisioningException(new Problem.StateDamaged(
                            store.file().toString(),
                            "The cluster's secrets are missing: " + store.file() + ".",
                            "Restore the file from a copy, or delete the cluster.")));
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.StateDamaged(
                            store.file().toString(),
                            "The cluster's secrets cannot be read: " + e.getMessage() + ".",
                            "Make the file readable for you, or restore it from a copy."),
                    e);
        }
    }
}
