package dev.ringside.portal.console;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.HistoryFile;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.RingsideHome;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/** Makes the models of consoles: their workers, their history file, their way to the cluster. */
public final class ConsoleModels {
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(ConsoleModels::worker);

    private ConsoleModels() {}

    /** A console of the cluster, on real shells, with its history in {@code home}. */
    public static ConsoleModel create(PortalModel portal, ClusterName name, RingsideHome home) {
        return new ConsoleModel(
                (onFound, onFailure) -> portal.ask(engine -> engine.connection(name), onFound, onFailure),
                new CqlConsoleShells(() -> portal.schemaFreeze(name)),
                new HistoryFile(home.consoleHistory(name)),
                new Background(WORKERS, Platform::runLater));
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "console-worker-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
