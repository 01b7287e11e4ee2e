package dev.ringside.portal.console;

import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.ColumnSchema.Kind;
import dev.ringside.cqlsh.schema.FunctionSchema;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.cqlsh.schema.TypeSchema;
import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleModel.Connections;
import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.model.console.DraftFile;
import dev.ringside.model.console.HistoryFile;
import dev.ringside.model.console.snippet.SnippetFile;
import dev.ringside.model.console.snippet.SnippetLibrary;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.console.schema.ConsoleSchema;
import dev.ringside.portal.console.schema.SchemaSource;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** A console on scripted shells and a schema that is known, in the whole portal. Close it at the end of the test. */
final class ConsoleFixture implements AutoCloseable {
    static final ClusterName DEMO = new ClusterName("demo");

    private final Path home;
    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final AtomicInteger schemaReads = new AtomicInteger();
    private volatile Optional<Problem> schemaProblem = Optional.empty();
    private final PortalStage portal;

    /** Opens the console and waits for its first tab. */
    ConsoleFixture(ScriptedShells shells, Path home) {
        this.home = home;
        ScriptedEngine engine = new ScriptedEngine();
        engine.publish(Snapshots.everything(1));
        portal = PortalStage.open(
                        engine,
                        new BladeAddress.Console(DEMO),
                        context -> address -> new ConsoleBlade(context, DEMO, parts(context, shells), files()))
                .started();
        portal.await("the editor", () -> portal.shows("console-editor"));
    }

    PortalStage portal() {
        return portal;
    }

    /** How often the schema was read. */
    int schemaReads() {
        return schemaReads.get();
    }

    void failSchema(Optional<Problem> problem) {
        schemaProblem = problem;
    }

    void type(String statements) {
        CodeArea area = editor();
        Fx.run(() -> area.replaceText(statements));
    }

    String text() {
        CodeArea area = editor();
        return Fx.call(area::getText);
    }

    CodeArea editor() {
        return portal.find(CodeArea.class, "console-editor");
    }

    String summary() {
        return portal.find(Label.class, "console-summary").getText();
    }

    /** Presses Ctrl+Enter in the editor. */
    void run() {
        press(KeyCode.ENTER, false);
    }

    /** Presses Ctrl+Shift+Enter in the editor. */
    void runAll() {
        press(KeyCode.ENTER, true);
    }

    /** Presses a key with Ctrl, or Command on macOS, in the editor. */
    void press(KeyCode code, boolean shift) {
        CodeArea area = editor();
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Fx.run(() -> area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, !mac, false, mac)));
    }

    @Override
    public void close() {
        portal.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new AssertionError("A worker goes on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConsoleParts parts(BladeContext context, ScriptedShells shells) {
        Connections connections =
                (found, failed) -> context.model().ask(engine -> engine.connection(DEMO), found, failed);
        ConsoleSchema schema =
                new ConsoleSchema(connections, new KnownSchema(), new Background(workers, Platform::runLater));
        ConsoleWorkspace workspace = new ConsoleWorkspace(
                connections,
                shells,
                new HistoryFile(home.resolve("demo.jsonl")),
                new DraftFile(home.resolve("demo.tabs.json")),
                () -> new Background(workers, Platform::runLater),
                schema::changed);
        SnippetLibrary snippets = new SnippetLibrary(
                new SnippetFile(home.resolve("snippets.json")), new Background(workers, Platform::runLater));
        return new ConsoleParts(workspace, schema, snippets);
    }

    private ConsoleFiles files() {
        return new ConsoleFiles(
                window -> Optional.of(home.resolve("load.cql")),
                (window, proposed) -> Optional.of(home.resolve(proposed)));
    }

    /** The keyspace rehearsal with tables, a view, a type and functions; system keyspaces; two roles. */
    static SchemaSnapshot schema() {
        TableSchema people = new TableSchema(
                "rehearsal",
                "people",
                List.of(
                        new ColumnSchema("country", "text", Kind.PARTITION_KEY),
                        new ColumnSchema("id", "int", Kind.CLUSTERING),
                        new ColumnSchema("name", "text", Kind.REGULAR),
                        new ColumnSchema("phones", "map<text, frozen<phone>>", Kind.REGULAR),
                        new ColumnSchema("seen", "timestamp", Kind.REGULAR)),
                Optional.empty());
        TableSchema visits = new TableSchema(
                "rehearsal",
                "visits",
                List.of(
                        new ColumnSchema("page", "text", Kind.PARTITION_KEY),
                        new ColumnSchema("count", "counter", Kind.REGULAR)),
                Optional.empty());
        TableSchema byName = new TableSchema(
                "rehearsal",
                "people_by_name",
                List.of(
                        new ColumnSchema("name", "text", Kind.PARTITION_KEY),
                        new ColumnSchema("country", "text", Kind.CLUSTERING),
                        new ColumnSchema("id", "int", Kind.CLUSTERING)),
                Optional.of("people"));
        SchemaSnapshot.Keyspace rehearsal = new SchemaSnapshot.Keyspace(
                Map.of("class", "NetworkTopologyStrategy"),
                List.of(people, visits),
                List.of(byName),
                List.of(new TypeSchema("rehearsal", "phone", List.of("number", "tags"), List.of("text", "set<text>"))),
                List.of(new FunctionSchema("rehearsal", "vat", List.of("decimal", "int"), "decimal")),
                List.of(new FunctionSchema("rehearsal", "total", List.of("decimal"), "decimal")),
                List.of(new IndexSchema("rehearsal", "people", "people_seen", "seen")));
        TableSchema local = new TableSchema(
                "system",
                "local",
                List.of(
                        new ColumnSchema("key", "text", Kind.PARTITION_KEY),
                        new ColumnSchema("cluster_name", "text", Kind.REGULAR)),
                Optional.empty());
        SchemaSnapshot.Keyspace system = new SchemaSnapshot.Keyspace(
                Map.of(), List.of(local), List.of(), List.of(), List.of(), List.of(), List.of());
        return new SchemaSnapshot(
                Optional.empty(),
                Map.of("rehearsal", rehearsal, "system", system),
                List.of("cassandra", "reader"),
                List.of("dc1"));
    }

    private final class KnownSchema implements SchemaSource {
        @Override
        public SchemaSnapshot read(ConnectionDetails details) throws ProvisioningException {
            if (schemaProblem.isPresent()) {
                throw new ProvisioningException(schemaProblem.get());
            }
            schemaReads.incrementAndGet();
            return schema();
        }

        @Override
        public void close() {}
    }
}
