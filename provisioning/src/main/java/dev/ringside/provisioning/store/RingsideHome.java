package dev.ringside.provisioning.store;

import dev.ringside.provisioning.resource.ClusterName;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where Ringside keeps its state. Layout below {@code root}: {@code clusters/<name>} (specification, keys, secrets, embedded nodes),
 * {@code groups} (resource groups
 * created by themselves), {@code operations} (journals), {@code locks}, {@code activity.jsonl}, {@code cache} (jars), {@code logs}.
 */
public record RingsideHome(Path root) {

    /** {@code RINGSIDE_HOME}, else the platform's folder for application data. */
    public static RingsideHome fromEnvironment() {
        return of(System.getenv());
    }

    /** The same, of other environment variables than this process's. */
    public static RingsideHome of(Map<String, String> environment) {
        String home = environment.getOrDefault("RINGSIDE_HOME", "");
        return new RingsideHome(
                home.isBlank() ? platformDataFolder() : Path.of(home).toAbsolutePath());
    }

    private static Path platformDataFolder() {
        Path user = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        if (os.contains("win")) {
            String local = System.getenv("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Ringside");
        }
        if (os.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Ringside");
        }
        String data = System.getenv("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data))
                .resolve("ringside");
    }

    public Path clusters() {
        return root.resolve("clusters");
    }

    public Path cluster(ClusterName name) {
        return clusters().resolve(name.value());
    }

    /** What was typed into the cluster's console; goes with the cluster. */
    public Path consoleHistory(ClusterName name) {
        return root.resolve("console").resolve(name.value() + ".jsonl");
    }

    /** The tabs of the cluster's console; goes with the cluster. */
    public Path consoleTabs(ClusterName name) {
        return root.resolve("console").resolve(name.value() + ".tabs.json");
    }

    /** The person's own pieces of CQL for consoles. */
    public Path consoleSnippets() {
        return root.resolve("console").resolve("snippets.json");
    }

    public Path groups() {
        return root.resolve("groups");
    }

    public Path operations() {
        return root.resolve("operations");
    }

    public Path locks() {
        return root.resolve("locks");
    }

    public Path activityLog() {
        return root.resolve("activity.jsonl");
    }

    public Path logs() {
        return root.resolve("logs");
    }
}
