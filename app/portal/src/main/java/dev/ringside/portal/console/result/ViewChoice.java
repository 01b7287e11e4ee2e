package dev.ringside.portal.console.result;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Buttons side by side, one of them pressed, and what it stands for. */
final class ViewChoice extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final StackPane content = new StackPane();

    ViewChoice() {
        setMinWidth(Region.USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null && before != null) {
                group.selectToggle(before);
            } else if (now != null && now.getUserData() instanceof Node shown) {
                content.getChildren().setAll(shown);
            }
        });
    }

    /** Where the chosen view is shown. */
    StackPane content() {
        return content;
    }

    ToggleButton add(String id, String text, Node shown) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setUserData(shown);
        getChildren().add(button);
        round();
        return button;
    }

    /** Shows or hides a button. */
    void offer(ToggleButton button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
        round();
    }

    private void round() {
        List<Node> shown = getChildren().stream().filter(Node::isManaged).toList();
        for (int i = 0; i < shown.size(); i++) {
            String style = i == 0 ? "left-pill" : i == shown.size() - 1 ? "right-pill" : "center-pill";
            shown.get(i).getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
            shown.get(i).getStyleClass().add(style);
        }
    }
}
