package dev.ringside.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsolePage.Part;
import dev.ringside.model.console.FileReport;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.portal.testing.Screenshot;
import dev.ringside.provisioning.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleBladeTest {
    private static final String SELECT = "SELECT id, name FROM rehearsal.people;";

    @TempDir
    Path home;

    private final ScriptedShells shells = new ScriptedShells();

    @Test
    void offersStatementsToBeginWith() {
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            assertThat(portal.shows("console-beginning")).isTrue();
            assertThat(portal.find(Label.class, "console-connection").getText()).isEqualTo("Not connected");
            portal.screenshots("console-empty");
            portal.press("console-example-2");
            assertThat(console.text()).isEqualTo("DESCRIBE KEYSPACES;");
            assertThat(shells.opened()).isEmpty();
        }
    }

    @Test
    void showsRowsAsGridAndAsText() {
        shells.answer(statement -> ScriptedShells.page(1, 100, true));
        shells.answerMore(page -> ScriptedShells.page(101, 20, false));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type("-- who is there\n" + SELECT
                    + "\n\nUPDATE rehearsal.people SET name = 'it''s \"me\"' WHERE id = 17;");
            Fx.run(() -> console.editor().moveTo(20));
            console.run();
            TableView<?> grid = portal.find(TableView.class, "console-grid");
            portal.await("100 rows", () -> grid.getItems().size() == 100);
            assertThat(shells.asked()).hasSize(1);
            portal.await("the summary", () -> console.summary()
                    .equals("100 rows so far, 12 ms at ONE, from 127.0.0.1:9042"));
            assertThat(portal.find(Label.class, "console-connection").getText()).isEqualTo("Connected");
            portal.screenshots("console-grid");
            portal.press("console-more");
            portal.await("120 rows", () -> grid.getItems().size() == 120);
            assertThat(portal.shows("console-more")).isFalse();
            Fx.run(() -> portal.find(ToggleButton.class, "console-view-text").setSelected(true));
            portal.await("the text", () -> portal.shows("console-text"));
            assertThat(portal.find(ListView.class, "console-text").getItems()).hasSize(120);
            portal.screenshots("console-text");
        }
    }

    @Test
    void aColumnIsAsWideAsItsValues() {
        String words = "a value that is much wider than its heading";
        shells.answer(statement -> new ConsoleAnswer.Rows(new ConsolePage(
                List.of(new ConsolePage.Column("w", "text", false)),
                List.of(List.of(ConsolePage.Cell.text(words))),
                List.of(words),
                List.of(),
                false,
                true,
                true,
                1,
                "127.0.0.1:9042",
                Optional.empty())));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            TableView<?> grid = portal.find(TableView.class, "console-grid");
            portal.await("the row", () -> grid.getItems().size() == 1);
            portal.await("all of the value", () -> grid.lookupAll(".table-cell .text").stream()
                    .anyMatch(text -> ((Text) text).getText().equals(words)));
        }
    }

    @Test
    void showsTheServersWordsWhenAStatementFails() {
        shells.answer(statement -> ScriptedShells.failure(
                ConsoleAnswer.Failure.Kind.STATEMENT, "Undefined column name nme in table rehearsal.people"));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type("SELECT nme FROM rehearsal.people;\nSELECT 2;");
            console.runAll();
            portal.await("the failure", () -> portal.shows("console-failure"));
            assertThat(portal.find(Label.class, "console-failure-text").getText())
                    .contains("Undefined column name nme");
            Fx.run(() ->
                    portal.find(ToggleButton.class, "console-view-messages").setSelected(true));
            portal.await("the messages", () -> portal.shows("console-messages"));
            portal.screenshots("console-failure");
        }
    }

    @Test
    void saysThatNoNodeAnswersAndConnectsAgain() {
        shells.refuseToConnect(new Problem.NodeFailed(
                "127.0.0.1:9042",
                List.of(),
                "No node answers at 127.0.0.1:9042: connections are refused.",
                "Wait until a node is up (see Data Center), then run the statement again."));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            Label connection = portal.find(Label.class, "console-connection");
            portal.await("no connection", () -> connection.getText().equals("No connection"));
            portal.await("the reason", () -> portal.shows("blade-messages"));
            portal.screenshots("console-unreachable");
            shells.connectAgain();
            shells.answer(statement -> ScriptedShells.page(1, 3, false));
            console.run();
            portal.await("connected", () -> connection.getText().equals("Connected"));
            portal.await("no message", () -> !portal.shows("blade-messages"));
        }
    }

    @Test
    void choosesKeyspaceAndConsistency() {
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            @SuppressWarnings("unchecked")
            ComboBox<String> keyspace = portal.find(ComboBox.class, "console-keyspace");
            portal.await("the keyspaces", () -> keyspace.getItems().contains("rehearsal") && !keyspace.isDisabled());
            Fx.run(() -> keyspace.setValue("rehearsal"));
            portal.await("USE", () -> shells.asked().contains("USE \"rehearsal\";"));
            @SuppressWarnings("unchecked")
            ComboBox<String> consistency = portal.find(ComboBox.class, "console-consistency");
            Fx.run(() -> consistency.setValue("LOCAL_QUORUM"));
            assertThat(shells.shell().state().consistency()).isEqualTo("LOCAL_QUORUM");
        }
    }

    @Test
    void findsStatementsInTheHistoryAndRunsThemAgain() {
        shells.answer(statement -> ScriptedShells.page(1, 3, false));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT + "\nSELECT * FROM system.local;");
            console.runAll();
            portal.await("both", () -> shells.asked().size() == 2);
            Fx.run(() -> portal.find(ToggleButton.class, "console-show-history").setSelected(true));
            portal.await("the history", () -> portal.shows("console-history"));
            Fx.run(() -> portal.find(TextField.class, "console-history-search").setText("people where"));
            ListView<?> list = portal.find(ListView.class, "console-history-list");
            portal.await("nothing found", () -> list.getItems().isEmpty());
            Fx.run(() -> portal.find(TextField.class, "console-history-search").setText("rehearsal"));
            portal.await("one found", () -> list.getItems().size() == 1);
            Fx.run(() -> list.getSelectionModel().select(0));
            portal.screenshots("console-history");
            portal.press("console-history-run");
            portal.await("run again", () -> shells.asked().size() == 3);
        }
    }

    @Test
    void hasTabsThatComeBackAfterARestart() {
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            portal.press("console-tab-add");
            portal.await("an empty tab", () -> console.text().isEmpty());
            console.type("SELECT * FROM system.local;");
            portal.screenshots("console-tabs");
            TabPane tabs = portal.find(TabPane.class, "console-tabs");
            Fx.run(() -> tabs.getSelectionModel().select(0));
            assertThat(console.text()).isEqualTo(SELECT);
            Fx.run(() ->
                    tabs.getTabs().get(0).getContextMenu().getItems().get(0).fire());
            TextField name = portal.find(TextField.class, "console-tab-name");
            Fx.run(() -> {
                name.setText("People");
                name.fireEvent(new ActionEvent());
            });
        }
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            portal.await(
                    "both tabs",
                    () -> portal.find(TabPane.class, "console-tabs").getTabs().size() == 2);
            assertThat(console.text()).isEqualTo(SELECT);
            Label name = (Label)
                    portal.find(TabPane.class, "console-tabs").getTabs().get(0).getGraphic();
            assertThat(name.getText()).isEqualTo("People");
        }
    }

    @Test
    void eachTabHasASessionOfItsOwn() {
        shells.answer(statement -> ScriptedShells.page(1, 3, false));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            portal.await("the first session", () -> shells.opened().size() == 1);
            Fx.run(() -> portal.find(ToggleButton.class, "console-trace-toggle").fire());
            portal.press("console-tab-add");
            portal.await("not traced", () -> !portal.find(ToggleButton.class, "console-trace-toggle")
                    .isSelected());
            console.type(SELECT);
            console.run();
            portal.await("another session", () -> shells.opened().size() == 2);
            @SuppressWarnings("unchecked")
            ComboBox<Object> coordinator = portal.find(ComboBox.class, "console-coordinator");
            portal.await("not running", () -> !coordinator.isDisabled());
            assertThat(coordinator.getItems()).hasSizeGreaterThan(1);
            Fx.run(() -> coordinator.getSelectionModel().select(1));
            console.run();
            portal.await(
                    "one node",
                    () -> shells.coordinators().size() == 3
                            && shells.coordinators().get(2).isPresent());
        }
    }

    @Test
    void asksBeforeDataIsDestroyed() {
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type("TRUNCATE rehearsal.people;\nDROP TABLE rehearsal.people;");
            console.runAll();
            portal.await("the question", () -> portal.shows("console-danger"));
            portal.screenshots("console-danger");
            portal.press("console-danger-cancel");
            assertThat(portal.shows("console-danger")).isFalse();
            assertThat(shells.asked()).isEmpty();
            console.runAll();
            Fx.run(() -> portal.find(CheckBox.class, "console-danger-off").setSelected(true));
            portal.press("console-danger-run");
            portal.await("both run", () -> shells.asked().size() == 2);
            portal.await(
                    "ended", () -> !portal.find(Button.class, "console-run").isDisabled());
            console.runAll();
            portal.await("run without a question", () -> shells.asked().size() == 4);
            portal.press("console-session");
            portal.popup("console-session-panel");
            CheckBox safe = (CheckBox) portal.popup("console-safe-mode");
            assertThat(safe.isSelected()).isFalse();
            Screenshot.take(safe.getScene(), "console-session");
        }
    }

    @Test
    void runsAFileAndShowsItsErrorsByLine() {
        List<FileReport.Failure> failures = List.of(
                new FileReport.Failure(
                        12,
                        "INSERT INTO rehearsal.people (id, name) VALUES ('x', 1);",
                        "Invalid STRING constant (x) for \"id\" of type int"),
                new FileReport.Failure(40, "SELEC 1;", "line 1:0 no viable alternative at input 'SELEC'"));
        shells.answerFile(new FileReport("load.cql", 57, 57, failures, 2));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            portal.press("console-run-file");
            portal.await("the file", () -> portal.shows("console-file"));
            TableView<?> table = portal.find(TableView.class, "console-file-failures");
            portal.await("its errors", () -> table.getItems().size() == 2);
            portal.await("its end", () -> portal.find(Label.class, "console-file-state")
                    .getText()
                    .equals("load.cql: 57 of 57 statements run, 2 failed"));
            portal.screenshots("console-file");
        }
    }

    /** A map of a user-defined type with a set in it. */
    private static Cell phones() {
        Cell tags = new Cell(
                "{'a', 'b'}", false, "", List.of(new Part("[0]", Cell.text("a")), new Part("[1]", Cell.text("b"))));
        Cell phone = new Cell(
                "{number: '1', tags: {'a', 'b'}}",
                false,
                "",
                List.of(new Part("number", Cell.text("1")), new Part("tags", tags)));
        return new Cell("{'home': {number: '1', tags: {'a', 'b'}}}", false, "", List.of(new Part("home", phone)));
    }

    @Test
    void showsTheWholeOfAValueAndWarnings() {
        shells.answer(statement -> new ConsoleAnswer.Rows(new ConsolePage(
                List.of(
                        new ConsolePage.Column("id", "int", true),
                        new ConsolePage.Column("phones", "map<text, frozen<phone>>", false),
                        new ConsolePage.Column("extra", "text", false)),
                List.of(List.of(Cell.text("1"), phones(), Cell.text("{\"a\": [1, 2]}"))),
                List.of("text"),
                List.of("Read 5000 live rows and 1500 tombstone cells"),
                false,
                true,
                true,
                4,
                "127.0.0.1:9042",
                Optional.empty())));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            TableView<?> grid = portal.find(TableView.class, "console-grid");
            portal.await("the row", () -> grid.getItems().size() == 1);
            portal.await("the warning", () -> portal.shows("console-warnings"));
            Fx.run(() -> {
                grid.requestFocus();
                grid.getFocusModel().focus(0, null);
                focus(grid, 1);
                grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F4, false, false, false, false));
            });
            portal.await("the tree", () -> portal.shows("console-value-tree"));
            TreeView<?> tree = portal.find(TreeView.class, "console-value-tree");
            assertThat(Fx.call(tree::getExpandedItemCount)).isEqualTo(6);
            portal.screenshots("console-value");
            Fx.run(() -> focus(grid, 2));
            portal.await("JSON", () -> portal.find(TextArea.class, "console-value-text")
                    .getText()
                    .contains("\"a\" : [ 1, 2 ]"));
            portal.press("console-warnings");
            assertThat(portal.find(ListView.class, "console-messages").getItems())
                    .hasSize(2);
            Fx.run(() -> portal.find(ToggleButton.class, "console-view-grid").setSelected(true));
            portal.press("console-value-close");
            assertThat(portal.shows("console-value")).isFalse();
        }
    }

    @Test
    void exportsAllRows() {
        shells.answer(statement -> ScriptedShells.page(1, 3, true));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            MenuButton export = portal.find(MenuButton.class, "console-export");
            portal.await("rows to export", () -> !export.isDisabled());
            Fx.run(() -> export.getItems().get(1).fire());
            Path file = home.resolve("rows.json");
            portal.await("the file", () -> Files.exists(file) && !export.isDisabled());
            assertThat(file).hasContent("JSON " + SELECT);
        }
    }

    @Test
    void fetchesFurtherRowsWhenTheLastOnesComeIntoView() {
        shells.answer(statement -> ScriptedShells.page(1, 100, true));
        shells.answerMore(page -> ScriptedShells.page(1 + 100 * (page - 1), 100, page < 3));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type(SELECT);
            console.run();
            TableView<?> grid = portal.find(TableView.class, "console-grid");
            portal.await("100 rows", () -> grid.getItems().size() == 100);
            Fx.run(() -> grid.scrollTo(99));
            portal.await("200 rows", () -> grid.getItems().size() == 200);
            portal.press("console-more-all");
            portal.await("all rows", () -> grid.getItems().size() == 300);
        }
    }

    @Test
    void fitsIntoASmallWindow() {
        shells.answer(statement -> ScriptedShells.page(1, 100, true));
        try (ConsoleFixture console = open()) {
            PortalStage portal = console.portal();
            console.type("SELECT id, name FROM rehearsal.people;\n\nSELEC 1;");
            Fx.run(() -> {
                portal.scene().getWindow().setWidth(1024);
                portal.scene().getWindow().setHeight(700);
                console.editor().moveTo(2);
            });
            console.run();
            portal.await("rows", () -> console.summary().startsWith("100 rows so far"));
            portal.screenshots("console-small");
            assertThat(portal.find(Button.class, "console-more-all").getWidth()).isPositive();
        }
    }

    private static <S> void focus(TableView<S> grid, int column) {
        grid.getFocusModel().focus(0, grid.getColumns().get(column));
    }

    private ConsoleFixture open() {
        return new ConsoleFixture(shells, home);
    }
}
