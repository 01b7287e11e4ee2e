package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a node's key store as Cassandra does: with the password of its cassandra.yaml. */
final class SimulatedKeyStore {
    private static final Pattern PASSWORD = Pattern.compile("keystore_password: \"?([^\"\\s]+)");

    private SimulatedKeyStore() {}

    static X509Certificate certificate(NodeBlueprint node) throws IOException {
        Matcher password = PASSWORD.matcher(new String(content(node, "cassandra.yaml"), StandardCharsets.UTF_8));
        if (!password.find()) {
            throw new IOException("no password of the key store");
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(
                    new ByteArrayInputStream(content(node, "keystore.p12")),
                    password.group(1).toCharArray());
            return (X509Certificate) store.getCertificate("node");
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store cannot be read", e);
        }
    }

    private static byte[] content(NodeBlueprint node, String name) {
        return node.files().stream()
                .filter(file -> file.name().equals(name))
                .map(ConfigurationFile::content)
                .findFirst()
                .orElseThrow();
    }
}
