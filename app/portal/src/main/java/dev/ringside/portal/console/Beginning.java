package dev.ringside.portal.console;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** What the results' place shows before the first statement: how to run one, and three to try. */
final class Beginning extends VBox {
    private static final List<String> EXAMPLES = List.of(
            "SELECT peer, data_center, rack, release_version FROM system.peers;",
            "DESCRIBE KEYSPACES;",
            "CREATE KEYSPACE rehearsal\n  WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 3};");

    /** {@code edit} takes the statement a person chose. */
    Beginning(Consumer<String> edit) {
        setId("console-beginning");
        getStyleClass().addAll("empty-state", "console-beginning");
        setAlignment(Pos.CENTER);
        Icon icon = new Icon(FluentUiRegularAL.CODE_24);
        icon.getStyleClass().add("empty-icon");
        Label heading = new Label(Texts.get("console.empty"));
        heading.getStyleClass().add("empty-heading");
        Label text = new Label(Texts.get("console.empty.text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        getChildren().addAll(icon, heading, text);
        for (int i = 0; i < EXAMPLES.size(); i++) {
            String statement = EXAMPLES.get(i);
            Hyperlink link = new Hyperlink(statement.replaceAll("\\s+", " "));
            link.setId("console-example-" + (i + 1));
            link.getStyleClass().add("console-example");
            link.setWrapText(true);
            link.setTextAlignment(TextAlignment.CENTER);
            link.setOnAction(event -> edit.accept(statement));
            getChildren().add(link);
        }
    }
}
