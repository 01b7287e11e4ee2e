package dev.ringside.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.HistoryFile;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleBladeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final String SELECT = "SELECT id, name FROM rehearsal.people;";

    @TempDir
    Path home;

    private final ScriptedShells shells = new ScriptedShells();
    private final ExecutorService workers = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    @Test
    void offersStatementsToBeginWith() {
        try (PortalStage portal = open()) {
            assertThat(portal.shows("console-beginning")).isTrue();
            assertThat(portal.find(Label.class, "console-connection").getText()).isEqualTo("Not connected");
            portal.screenshots("console-empty");
            portal.press("console-example-2");
            assertThat(text(portal)).isEqualTo("DESCRIBE KEYSPACES;");
            assertThat(shells.opened()).isEmpty();
        }
    }

    @Test
    void showsRowsAsGridAndAsText() {
        shells.answer(statement -> ScriptedShells.page(1, 100, true));
        shells.answerMore(page -> ScriptedShells.page(101, 20, false));
        try (PortalStage portal = open()) {
            type(
                    portal,
                    "-- who is there\n" + SELECT
                            + "\n\nUPDATE rehearsal.people SET name = 'it''s \"me\"' WHERE id = 17;");
            Fx.run(() -> editor(portal).moveTo(20));
            press(portal, KeyCode.ENTER, false);
            TableView<?> grid = portal.find(TableView.class, "console-grid");
            portal.await("100 rows", () -> grid.getItems().size() == 100);
            assertThat(shells.asked()).hasSize(1);
            portal.await("the summary", () -> summary(portal).equals("100 rows, page 1, 12 ms at ONE"));
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
                List.of(List.of(new ConsolePage.Cell(words, false, words))),
                List.of(words),
                List.of(),
                false,
                true,
                1,
                "127.0.0.1:9042")));
        try (PortalStage portal = open()) {
            type(portal, SELECT);
            press(portal, KeyCode.ENTER, false);
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
        try (PortalStage portal = open()) {
            type(portal, "SELECT nme FROM rehearsal.people;\nSELECT 2;");
            press(portal, KeyCode.ENTER, true);
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
        try (PortalStage portal = open()) {
            type(portal, SELECT);
            press(portal, KeyCode.ENTER, false);
            Label connection = portal.find(Label.class, "console-connection");
            portal.await("no connection", () -> connection.getText().equals("No connection"));
            portal.await("the reason", () -> portal.shows("blade-messages"));
            portal.screenshots("console-unreachable");
            shells.connectAgain();
            shells.answer(statement -> ScriptedShells.page(1, 3, false));
            press(portal, KeyCode.ENTER, false);
            portal.await("connected", () -> connection.getText().equals("Connected"));
            portal.await("no message", () -> !portal.shows("blade-messages"));
        }
    }

    @Test
    void choosesKeyspaceAndConsistency() {
        try (PortalStage portal = open()) {
            type(portal, SELECT);
            press(portal, KeyCode.ENTER, false);
            @SuppressWarnings("unchecked")
            ComboBox<String> keyspace = portal.find(ComboBox.class, "console-keyspace");
            portal.await("the keyspaces", () -> keyspace.getItems().contains("rehearsal") && !keyspace.isDisabled());
            Fx.run(() -> keyspace.setValue("rehearsal"));
            portal.await("USE", () -> shells.asked().contains("USE \"rehearsal\";"));
            @SuppressWarnings("unchecked")
            ComboBox<String> consistency = portal.find(ComboBox.class, "console-consistency");
            Fx.run(() -> consistency.setValue("LOCAL_QUORUM"));
            assertThat(shells.shell().consistency()).isEqualTo("LOCAL_QUORUM");
        }
    }

    @Test
    void findsStatementsInTheHistoryAndRunsThemAgain() {
        shells.answer(statement -> ScriptedShells.page(1, 3, false));
        try (PortalStage portal = open()) {
            type(portal, SELECT + "\nTRUNCATE rehearsal.people;");
            press(portal, KeyCode.ENTER, true);
            portal.await("both", () -> shells.asked().size() == 2);
            Fx.run(() -> portal.find(ToggleButton.class, "console-show-history").setSelected(true));
            portal.await("the history", () -> portal.shows("console-history"));
            Fx.run(() -> portal.find(TextField.class, "console-history-search").setText("people where"));
            ListView<?> list = portal.find(ListView.class, "console-history-list");
            portal.await("nothing found", () -> list.getItems().isEmpty());
            Fx.run(() -> portal.find(TextField.class, "console-history-search").setText("select"));
            portal.await("one found", () -> list.getItems().size() == 1);
            Fx.run(() -> list.getSelectionModel().select(0));
            portal.screenshots("console-history");
            portal.press("console-history-run");
            portal.await("run again", () -> shells.asked().size() == 3);
        }
    }

    private PortalStage open() {
        ScriptedEngine engine = new ScriptedEngine();
        engine.publish(Snapshots.everything(1));
        PortalStage portal = PortalStage.open(
                        engine,
                        new BladeAddress.Console(DEMO),
                        context -> address -> new ConsoleBlade(context, DEMO, model(context)))
                .started();
        portal.await("the editor", () -> portal.shows("console-editor"));
        return portal;
    }

    private ConsoleModel model(BladeContext context) {
        return new ConsoleModel(
                (found, failed) -> context.model().ask(engine -> engine.connection(DEMO), found, failed),
                shells,
                new HistoryFile(home.resolve("demo.jsonl")),
                new Background(workers, Platform::runLater));
    }

    private static CodeArea editor(PortalStage portal) {
        return portal.find(CodeArea.class, "console-editor");
    }

    private static void type(PortalStage portal, String statements) {
        CodeArea area = editor(portal);
        Fx.run(() -> area.replaceText(statements));
    }

    private static String text(PortalStage portal) {
        CodeArea area = editor(portal);
        return Fx.call(area::getText);
    }

    private static String summary(PortalStage portal) {
        return portal.find(Label.class, "console-summary").getText();
    }

    private static void press(PortalStage portal, KeyCode code, boolean shift) {
        CodeArea area = editor(portal);
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Fx.run(() -> area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, !mac, false, mac)));
    }
}
