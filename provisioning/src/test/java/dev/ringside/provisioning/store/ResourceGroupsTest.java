package dev.ringside.provisioning.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceGroupsTest {
    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void keepsGroupsForEveryProcess() throws ProvisioningException {
        ResourceGroups groups = new ResourceGroups(new RingsideHome(folder));
        ResourceGroups elsewhere = new ResourceGroups(new RingsideHome(folder));
        assertThat(groups.read()).isEmpty();
        groups.save(group("orders"));
        groups.save(group("Dev"));
        assertThat(groups.read()).containsExactly(group("Dev"), group("orders"));
        assertThat(elsewhere.read()).containsExactly(group("Dev"), group("orders"));
        groups.remove("DEV");
        assertThat(groups.read()).containsExactly(group("orders"));
        groups.remove("none");
    }

    @Test
    void leavesOutWhatItCannotReadAndKeepsIt() throws ProvisioningException, IOException {
        ResourceGroups groups = new ResourceGroups(new RingsideHome(folder));
        groups.save(group("orders"));
        Path odd = folder.resolve("groups").resolve("odd.yaml");
        Files.writeString(odd, "{");
        assertThat(new ResourceGroups(new RingsideHome(folder)).read()).containsExactly(group("orders"));
        assertThat(odd).exists();
    }

    private static ResourceGroup group(String name) {
        return new ResourceGroup(name, "embedded", "westeurope", AT);
    }
}
