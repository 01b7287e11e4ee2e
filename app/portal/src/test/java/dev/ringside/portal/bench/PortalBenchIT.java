package dev.ringside.portal.bench;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's start against an empty stage started the same way, and what it costs while it only watches six nodes. */
@Tag("bench")
class PortalBenchIT {
    private static final Pattern SHOWN = Pattern.compile("First blade shown (\\d+) ms");
    private static final int RUNS = 5;
    private static final Duration SETTLING = Duration.ofSeconds(45);
    private static final Duration MEASURED = Duration.ofSeconds(40);
    private static final int SAMPLES = 3;

    @TempDir
    Path home;

    @TempDir
    Path made;

    @Test
    void startsToTheFirstBlade() throws Exception {
        List<Long> empty = new ArrayList<>();
        List<Long> portal = new ArrayList<>();
        LauncherJava java = new LauncherJava(made);
        // Leaves the archives.
        emptyStage(java);
        portal(java, home.resolve("first"));
        for (int run = 0; run < RUNS; run++) {
            empty.add(emptyStage(java));
            portal.add(portal(java, home.resolve("start-" + run)));
        }
        System.out.printf(
                Locale.ROOT,
                """

                | start to first blade, median of %d | ms | ratio | must reach |
                |---|---|---|---|
                | empty JavaFX stage | %d | 1.00 | |
                | portal | %d | %.2f | at most 2.2 x |
                %n""",
                RUNS,
                median(empty),
                median(portal),
                (double) median(portal) / median(empty));
    }

    private long emptyStage(LauncherJava java) throws Exception {
        Process process = java.program(EmptyStage.class.getName(), home).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return shown(output).orElseThrow(() -> new IllegalStateException(output));
    }

    private long portal(LauncherJava java, Path ringsideHome) throws Exception {
        Process process = java.program("dev.ringside.portal.Launcher", ringsideHome)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return untilShown(ringsideHome);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long untilShown(Path ringsideHome) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Long> shown = shown(logs(ringsideHome));
            if (shown.isPresent()) {
                return shown.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the portal showed nothing; its log: " + logs(ringsideHome));
    }

    private static String logs(Path ringsideHome) throws IOException {
        Path folder = ringsideHome.resolve("logs");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Optional<Long> shown(String text) {
        Matcher matcher = SHOWN.matcher(text);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    @Test
    void watchesSixNodes() throws Exception {
        Path ringsideHome = home.resolve("idle");
        ClusterName name = new ClusterName("six");
        try (ProvisioningEngine engine = LocalProvisioningEngine.open(new EngineSettings(
                new RingsideHome(ringsideHome),
                () -> List.of(new EmbeddedNodeRuntime(ringsideHome)),
                new NodeLinks()))) {
            var operation = engine.await(engine.createCluster(
                    SimulatedEngines.request("six", RuntimeKind.EMBEDDED, "5.0", 6, "Standard_D8s_v4")));
            if (operation.state() != OperationState.SUCCEEDED) {
                throw new IllegalStateException(operation.toString());
            }
        }
        Process portal = new LauncherJava(made)
                .program("dev.ringside.portal.Launcher", ringsideHome)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            untilShown(ringsideHome);
            TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
            List<Double> shares = new ArrayList<>();
            for (int sample = 0; sample < SAMPLES; sample++) {
                shares.add(share(portal));
            }
            System.out.printf(
                    Locale.ROOT,
                    """

                    | portal watching six nodes, %d x %d s | %% of one core, median | highest | must reach |
                    |---|---|---|---|
                    | CPU of the portal's process | %.2f | %.2f | under 2 |
                    %n""",
                    SAMPLES,
                    MEASURED.toSeconds(),
                    shares.stream().sorted().toList().get(SAMPLES / 2),
                    Collections.max(shares));
        } finally {
            portal.destroyForcibly().waitFor();
            try (ProvisioningEngine engine = LocalProvisioningEngine.open(new EngineSettings(
                    new RingsideHome(ringsideHome),
                    () -> List.of(new EmbeddedNodeRuntime(ringsideHome)),
                    new NodeLinks()))) {
                engine.await(engine.deleteCluster(name));
            }
        }
    }

    private static double share(Process portal) throws InterruptedException {
        Duration before = portal.info().totalCpuDuration().orElseThrow();
        TimeUnit.MILLISECONDS.sleep(MEASURED.toMillis());
        Duration used = portal.info().totalCpuDuration().orElseThrow().minus(before);
        return 100.0 * used.toMillis() / MEASURED.toMillis();
    }
}
