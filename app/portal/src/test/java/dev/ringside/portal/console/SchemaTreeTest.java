package dev.ringside.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTreeTest {
    @TempDir
    Path home;

    private final ScriptedShells shells = new ScriptedShells();

    @Test
    void showsAllThereIsAndFindsItByWords() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            portal.await("the schema", () -> texts(console).contains("rehearsal"));
            assertThat(texts(console))
                    .contains(
                            "people",
                            "country",
                            "people_seen",
                            "people_by_name",
                            "phone",
                            "number",
                            "vat(decimal, int)")
                    .contains("total(decimal)", "Roles", "reader", "system");
            Fx.run(() -> expandAll(tree(console).getRoot()));
            portal.screenshots("console-schema");
            Fx.run(() -> portal.find(TextField.class, "console-schema-filter").setText("rehearsal vis"));
            assertThat(texts(console)).containsExactly("rehearsal", "visits", "page", "count");
        }
    }

    @Test
    void opensRowsInATabOfTheirOwn() {
        shells.answer(statement -> ScriptedShells.page(1, 3, false));
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            select(console, "people");
            Fx.run(() -> tree(console)
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            console.portal().await("the query", () -> shells.asked()
                    .equals(List.of("SELECT * FROM rehearsal.people LIMIT 100;")));
            assertThat(console.text()).isEqualTo("SELECT * FROM rehearsal.people LIMIT 100;");
            console.portal().await("its end", () -> !console.portal()
                    .find(Button.class, "console-run")
                    .isDisabled());
            select(console, "visits");
            fire(console, "console-schema-count");
            TabPane tabs = console.portal().find(TabPane.class, "console-tabs");
            console.portal().await("a second tab", () -> tabs.getTabs().size() == 2);
            console.portal().await("the count", () -> shells.asked().size() == 2);
        }
    }

    @Test
    void describesAndOffersTemplates() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            select(console, "people");
            fire(console, "console-schema-insert");
            assertThat(console.text())
                    .isEqualTo("INSERT INTO rehearsal.people (country, id, name, phones, seen)\n"
                            + "VALUES ('', 0, '', {}, toTimestamp(now()));");
            select(console, "visits");
            fire(console, "console-schema-insert");
            assertThat(console.text()).endsWith("UPDATE rehearsal.visits SET count = count + 1\nWHERE page = '';");
            select(console, "vat(decimal, int)");
            fire(console, "console-schema-describe");
            console.portal()
                    .await("the description", () -> shells.asked().contains("DESCRIBE FUNCTION rehearsal.vat;"));
            select(console, "local");
            assertThat(menu(console)).doesNotContain("Truncate…", "Drop…", "Insert template");
        }
    }

    @Test
    void destroysOnlyWhatWasTypedAndReadsTheSchemaAgain() {
        shells.answer(statement -> new ConsoleAnswer.Text(List.of(), List.of(), 3, Optional.empty()));
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            select(console, "vat(decimal, int)");
            int reads = console.schemaReads();
            fire(console, "console-schema-drop");
            portal.await("the question", () -> portal.shows("confirmation"));
            portal.screenshots("console-schema-drop");
            portal.press("confirmation-confirm");
            assertThat(shells.asked()).isEmpty();
            Fx.run(() -> portal.find(TextField.class, "confirmation-name").setText("vat"));
            portal.press("confirmation-confirm");
            portal.await("dropped", () -> shells.asked().equals(List.of("DROP FUNCTION rehearsal.vat(decimal, int);")));
            portal.await("the schema again", () -> console.schemaReads() > reads);
        }
    }

    @Test
    void saysWhyThereIsNoSchemaAndTriesAgain() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            portal.await("the schema", () -> texts(console).contains("rehearsal"));
            console.failSchema(Optional.of(new Problem.NodeFailed(
                    "127.0.0.1:9042", List.of(), "No node answers at 127.0.0.1:9042.", "Wait until a node is up.")));
            portal.press("console-schema-refresh");
            portal.await("the problem", () -> portal.shows("console-schema-retry"));
            portal.screenshots("console-schema-problem");
            console.failSchema(Optional.empty());
            portal.press("console-schema-retry");
            portal.await("no problem", () -> !portal.shows("console-schema-retry"));
        }
    }

    private static TreeView<?> tree(ConsoleFixture console) {
        return console.portal().find(TreeView.class, "console-schema-tree");
    }

    private static List<String> texts(ConsoleFixture console) {
        return Fx.call(() -> {
            List<String> texts = new ArrayList<>();
            collect(tree(console).getRoot(), texts);
            return texts;
        });
    }

    private static void collect(TreeItem<?> item, List<String> texts) {
        item.getChildren().forEach(child -> {
            texts.add(title(child));
            collect(child, texts);
        });
    }

    private static String title(TreeItem<?> item) {
        String text = item.getValue().toString();
        return text.replaceFirst("(?s).*title=(.*), detail=.*", "$1");
    }

    private static void expandAll(TreeItem<?> item) {
        item.setExpanded(true);
        item.getChildren().forEach(SchemaTreeTest::expandAll);
    }

    @SuppressWarnings("unchecked")
    private static void select(ConsoleFixture console, String title) {
        console.portal().await("the schema", () -> texts(console).contains(title));
        Fx.run(() -> {
            TreeView<Object> tree = (TreeView<Object>) tree(console);
            TreeItem<Object> item = find(tree.getRoot(), title).orElseThrow();
            for (TreeItem<?> at = item.getParent(); at != null; at = at.getParent()) {
                at.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
        });
    }

    private static Optional<TreeItem<Object>> find(TreeItem<Object> item, String title) {
        for (TreeItem<Object> child : item.getChildren()) {
            if (title(child).equals(title)) {
                return Optional.of(child);
            }
            Optional<TreeItem<Object>> deeper = find(child, title);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static List<String> menu(ConsoleFixture console) {
        return Fx.call(() -> tree(console).getContextMenu().getItems().stream()
                .map(item -> String.valueOf(item.getText()))
                .toList());
    }

    private static void fire(ConsoleFixture console, String id) {
        Fx.run(() -> tree(console).getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .ifPresentOrElse(MenuItem::fire, () -> {
                    throw new AssertionError("No " + id);
                }));
    }
}
