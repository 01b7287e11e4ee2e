package dev.ringside.provisioning.work;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.security.SecretStore;
import dev.ringside.provisioning.store.RingsideHome;
import java.io.IOException;
import java.nio.file.Path;

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

    CertificateAuthority authority(ClusterName cluster) throws ProvisioningException, IOException {
        return CertificateAuthority.loadOrCreate(caFolder(cluster), cluster);
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
