package dev.ringside.provisioning.change;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedClusterLinks;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real engine on simulated nodes, with something done before each of its calls to a node or to the runtime. */
final class WatchedEngine {
    private WatchedEngine() {}

    static ProvisioningEngine open(Path home, SimulatedNodeRuntime.World world, Runnable beforeCall) {
        return LocalProvisioningEngine.open(new EngineSettings(
                new RingsideHome(home),
                () -> List.of(watched(NodeRuntime.class, new SimulatedNodeRuntime(world), beforeCall)),
                access -> watched(ClusterLink.class, new SimulatedClusterLinks(world).open(access), beforeCall),
                Duration.ZERO));
    }

    private static <T> T watched(Class<T> type, T target, Runnable beforeCall) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        beforeCall.run();
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** The step the newest operation is in; empty before its first. */
    static String currentStep(Path home) {
        return journal(home)
                .map(file -> read(file)
                        .lines()
                        .filter(line -> line.contains("\"StepStarted\""))
                        .reduce("", (before, line) -> line)
                        .replaceAll(".*\"step\":\"([^\"]*)\".*", "$1"))
                .orElse("");
    }

    /** The newest operation's. */
    static Optional<Path> journal(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("operations"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).max(Path::compareTo);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
