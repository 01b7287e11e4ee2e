package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The commands that do the same from a terminal, one tool's at a time, to read and to copy. */
public final class CommandPreview extends VBox {
    private static final int MOST_ROWS = 18;

    private final TextArea area = new TextArea();
    private final Label none = new Label(Texts.get("command.none"));
    private final HBox tools = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private List<Tool> shown = List.of();
    private int chosen;

    /**
     * A way to ask for it.
     *
     * @param id ends the id of its button
     * @param name "Azure CLI"
     * @param command empty when it has none
     */
    public record Tool(String id, String name, Optional<String> command) {}

    /** {@code id} is that of the text; {@code explanation} stands above it. */
    public CommandPreview(String id, String explanation) {
        String title = Texts.get("command.heading");
        Label heading = new Label(title);
        heading.getStyleClass().add("form-section");
        HBox line = new HBox(heading, Copying.button(title, area::getText));
        line.getStyleClass().add("command-title");
        Label text = new Label(explanation);
        text.setWrapText(true);
        text.getStyleClass().add("form-hint");
        area.setId(id);
        area.setEditable(false);
        area.setAccessibleText(title);
        area.getStyleClass().addAll("command-text", Styles.TEXT_SMALL);
        none.setId(id + "-none");
        none.setWrapText(true);
        tools.getStyleClass().add("command-tools");
        getStyleClass().add("command-preview");
        getChildren().addAll(line, text, tools, area, none);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    /** Shows these; the tool chosen before stays chosen. */
    public void show(List<Tool> commands) {
        if (!commands.stream()
                .map(Tool::id)
                .toList()
                .equals(shown.stream().map(Tool::id).toList())) {
            offer(commands);
        }
        shown = List.copyOf(commands);
        choose(Math.min(chosen, commands.size() - 1));
    }

    private void offer(List<Tool> commands) {
        tools.getChildren().clear();
        for (int i = 0; i < commands.size(); i++) {
            int index = i;
            ToggleButton button = new ToggleButton(commands.get(i).name());
            button.setId(area.getId() + "-" + commands.get(i).id());
            button.getStyleClass()
                    .addAll(
                            Styles.SMALL,
                            i == 0
                                    ? Styles.LEFT_PILL
                                    : i == commands.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setToggleGroup(group);
            button.setSelected(i == chosen);
            button.setOnAction(event -> choose(index));
            tools.getChildren().add(button);
        }
        show(tools, commands.size() > 1);
    }

    private void choose(int index) {
        chosen = index;
        Optional<String> command = shown.get(index).command();
        area.setText(command.orElse(""));
        area.setPrefRowCount((int) Math.min(MOST_ROWS, area.getText().lines().count() + 1));
        show(area, command.isPresent());
        show(none, command.isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
