package dev.ringside.provisioning.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One cluster's secrets in {@code secrets.yaml} of its folder, readable and writable by their owner only. Stateless: every call goes to
 * the disk, any thread may call.
 */
public final class SecretStore {
    /** The file's name within the cluster's folder. */
    public static final String FILE_NAME = "secrets.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String ADMIN_PASSWORD = "adminPassword";
    private static final String JMX_PASSWORD = "jmxPassword";
    private static final String KEY_STORE_PASSWORD = "keyStorePassword";

    private final Path folder;

    /** @param folder the cluster's; created, for its owner only, when something is saved */
    public SecretStore(Path folder) {
        this.folder = folder;
    }

    public Path file() {
        return folder.resolve(FILE_NAME);
    }

    /** Replaces what was saved before, atomically, synced when this returns. */
    public void save(ClusterSecrets secrets) throws IOException {
        ObjectNode root = YAML.createObjectNode();
        root.put(ADMIN_PASSWORD, secrets.adminPassword().reveal());
        root.put(JMX_PASSWORD, secrets.jmxPassword().reveal());
        root.put(KEY_STORE_PASSWORD, secrets.keyStorePassword().reveal());
        AtomicFiles.createOwnerOnlyFolder(folder);
        AtomicFiles.write(file(), YAML.writeValueAsBytes(root), true);
    }

    /**
     * The saved secrets; empty when none were ever saved.
     *
     * @throws ProvisioningException with {@link Problem.StateDamaged} when the file is not what {@link #save} wrote
     */
    public Optional<ClusterSecrets> load() throws IOException, ProvisioningException {
        byte[] content;
        try {
            content = Files.readAllBytes(file());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        JsonNode root = parse(content);
        return Optional.of(new ClusterSecrets(
                secret(root, ADMIN_PASSWORD), secret(root, JMX_PASSWORD), secret(root, KEY_STORE_PASSWORD)));
    }

    @SuppressWarnings("UnusedException") // a parser's message quotes the text around the fault: secrets, maybe
    private JsonNode parse(byte[] content) throws ProvisioningException {
        try {
            return YAML.readTree(content);
        } catch (IOException e) {
            throw damaged("it is not valid YAML");
        }
    }

    private Secret secret(JsonNode root, String field) throws ProvisioningException {
        JsonNode value = root.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw damaged("it has no text under '" + field + "'");
        }
        return new Secret(value.textValue());
    }

    private ProvisioningException damaged(String why) {
        return new ProvisioningException(new Problem.StateDamaged(
                file().toString(),
                "The cluster's secrets in " + file() + " cannot be read: " + why + ".",
                "Restore the file from a backup, or delete the cluster."));
    }
}
