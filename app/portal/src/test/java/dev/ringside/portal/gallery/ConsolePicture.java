package dev.ringside.portal.gallery;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.model.console.DraftFile;
import dev.ringside.model.console.HistoryFile;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.console.ConsoleBlade;
import dev.ringside.portal.console.ConsoleParts;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
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
        return new ConsoleBlade(
                context,
                name,
                new ConsoleParts(new ConsoleWorkspace(
                        (found, failed) -> context.model().ask(engine -> engine.connection(name), found, failed),
                        shells,
                        new HistoryFile(folder.resolve(name + ".jsonl")),
                        new DraftFile(folder.resolve(name + ".tabs.json")),
                        () -> new Background(workers, Platform::runLater))));
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
