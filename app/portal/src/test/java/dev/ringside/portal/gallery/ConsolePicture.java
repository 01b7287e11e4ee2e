package dev.ringside.portal.gallery;

import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.ColumnSchema.Kind;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsoleModel.Connections;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.model.console.DraftFile;
import dev.ringside.model.console.HistoryFile;
import dev.ringside.model.console.snippet.SnippetFile;
import dev.ringside.model.console.snippet.SnippetLibrary;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.console.ConsoleBlade;
import dev.ringside.portal.console.ConsoleParts;
import dev.ringside.portal.console.schema.ConsoleSchema;
import dev.ringside.portal.console.schema.SchemaSource;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.resource.ClusterName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import org.fxmisc.richtext.CodeArea;

/** A console whose shell answers with the orders of a web shop. */
final class ConsolePicture {
    private static final String STATEMENT = "-- the latest orders of one customer\n"
            + "SELECT order_id, placed_at, status, total_eur\n"
            + "FROM shop.orders_by_customer\n"
            + "WHERE customer_id = 4711 LIMIT 12;\n";
    private static final List<String> STATES = List.of("delivered", "shipped", "packed", "paid");

    private ConsolePicture() {}

    static ConsoleBlade blade(BladeContext context, ClusterName name, Path folder, Executor workers) {
        ScriptedShells shells = new ScriptedShells();
        shells.answer(statement -> new ConsoleAnswer.Rows(page()));
        Connections connections =
                (found, failed) -> context.model().ask(engine -> engine.connection(name), found, failed);
        Supplier<Background> background = () -> new Background(workers, Platform::runLater);
        ConsoleSchema schema = new ConsoleSchema(connections, new ShopSchema(), background.get());
        ConsoleWorkspace workspace = new ConsoleWorkspace(
                connections,
                shells,
                new HistoryFile(folder.resolve(name + ".jsonl")),
                new DraftFile(folder.resolve(name + ".tabs.json")),
                background,
                schema::changed);
        SnippetLibrary snippets =
                new SnippetLibrary(new SnippetFile(folder.resolve("snippets.json")), background.get());
        return new ConsoleBlade(context, name, new ConsoleParts(workspace, schema, snippets));
    }

    /** The tables the statement and its neighbours are about. */
    private static final class ShopSchema implements SchemaSource {
        @Override
        public SchemaSnapshot read(ConnectionDetails details) {
            TableSchema orders = new TableSchema(
                    "shop",
                    "orders_by_customer",
                    List.of(
                            new ColumnSchema("customer_id", "bigint", Kind.PARTITION_KEY),
                            new ColumnSchema("order_id", "bigint", Kind.CLUSTERING),
                            new ColumnSchema("placed_at", "timestamp", Kind.REGULAR),
                            new ColumnSchema("status", "text", Kind.REGULAR),
                            new ColumnSchema("total_eur", "decimal", Kind.REGULAR)),
                    Optional.empty());
            SchemaSnapshot.Keyspace shop = new SchemaSnapshot.Keyspace(
                    Map.of("class", "NetworkTopologyStrategy"),
                    List.of(orders),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return new SchemaSnapshot(
                    Optional.empty(),
                    Map.of("shop", shop),
                    List.of("cassandra"),
                    List.of(GalleryClusters.WEST_EUROPE.value(), GalleryClusters.NORTH_EUROPE.value()));
        }

        @Override
        public void close() {}
    }

    static void run(PortalStage portal) {
        portal.await("the editor", () -> portal.scene().lookup("#console-editor") != null);
        CodeArea editor = portal.find(CodeArea.class, "console-editor");
        Fx.run(() -> {
            editor.replaceText(STATEMENT);
            editor.moveTo(60);
        });
        portal.press("console-run");
        portal.await(
                "the rows",
                () -> portal.scene().lookup("#console-grid") instanceof TableView<?> grid
                        && !grid.getItems().isEmpty());
    }

    private static ConsolePage page() {
        List<List<ConsolePage.Cell>> rows = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> values = List.of(
                    Integer.toString(90412 - 7 * i),
                    String.format("2026-11-%02d 0%d:4%d:12.000000+0000", 20 - i, i % 9, i % 10),
                    STATES.get((12 - i) % STATES.size()),
                    String.format("%d.%02d", 19 + 13 * i % 90, 37 * i % 100));
            rows.add(values.stream()
                    .map(value -> new ConsolePage.Cell(value, false, value, List.of()))
                    .toList());
            text.add(String.join(" | ", values));
        }
        return new ConsolePage(
                List.of(
                        new ConsolePage.Column("order_id", "bigint", true),
                        new ConsolePage.Column("placed_at", "timestamp", false),
                        new ConsolePage.Column("status", "text", false),
                        new ConsolePage.Column("total_eur", "decimal", false)),
                rows,
                text,
                List.of(),
                false,
                true,
                true,
                4,
                "127.2.1.12:9042",
                Optional.empty());
    }
}
