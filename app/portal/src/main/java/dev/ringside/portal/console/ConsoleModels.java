package dev.ringside.portal.console;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleModel.Connections;
import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.model.console.DraftFile;
import dev.ringside.model.console.HistoryFile;
import dev.ringside.model.console.snippet.SnippetFile;
import dev.ringside.model.console.snippet.SnippetLibrary;
import dev.ringside.portal.console.schema.ConsoleSchema;
import dev.ringside.portal.console.shell.ClusterSchema;
import dev.ringside.portal.console.shell.CqlConsoleShells;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.RingsideHome;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Makes the models of consoles: their workers, their files, their way to the cluster. */
public final class ConsoleModels {
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(ConsoleModels::worker);

    private ConsoleModels() {}

    /** A console of the cluster, on real shells, with its history and tabs in {@code home}. */
    public static ConsoleParts create(PortalModel portal, ClusterName name, RingsideHome home) {
        Connections connections =
                (onFound, onFailure) -> portal.ask(engine -> engine.connection(name), onFound, onFailure);
        CqlConsoleShells shells = new CqlConsoleShells(() -> portal.schemaFreeze(name));
        Supplier<Background> workers = () -> new Background(WORKERS, Platform::runLater);
        ConsoleSchema schema = new ConsoleSchema(connections, new ClusterSchema(shells), workers.get());
        ConsoleWorkspace workspace = new ConsoleWorkspace(
                connections,
                shells,
                new HistoryFile(home.consoleHistory(name)),
                new DraftFile(home.consoleTabs(name)),
                workers,
                schema::changed);
        SnippetLibrary snippets = new SnippetLibrary(new SnippetFile(home.consoleSnippets()), workers.get());
        return new ConsoleParts(workspace, schema, snippets);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "console-worker-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
