package dev.ringside.portal.create;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says that no role needs to be assigned here, and how it is done in Azure. */
final class RolesPanel extends VBox {
    /** The application Azure Cosmos DB and the role Network Contributor, the same in every tenant. */
    private static final String COMMAND =
            """
            az role assignment create \\
              --assignee a232010e-820c-4083-83bb-3ace5fc29d0b \\
              --role 4d97b98b-1d4f-4787-a291-c67834d212e7 \\
              --scope /subscriptions/<subscription>/resourceGroups/<resource-group>\
            /providers/Microsoft.Network/virtualNetworks/%s""";

    /** {@code network} is the one the cluster would be deployed into. */
    RolesPanel(String network, Runnable close) {
        setId("assign-roles-panel");
        getStyleClass().add("dialog-panel");
        Label title = new Label(Texts.get("create.assign-roles.heading"));
        title.getStyleClass().add("dialog-title");
        Label text = new Label(Texts.get("create.assign-roles.text"));
        text.setWrapText(true);
        String command = COMMAND.formatted(network);
        Label caption = new Label(Texts.get("create.assign-roles.command"));
        HBox heading = new HBox(caption, Copying.button(Texts.get("create.assign-roles.command"), () -> command));
        heading.getStyleClass().add("command-title");
        Button done = new Button(Texts.get("create.assign-roles.close"));
        done.setId("assign-roles-close");
        done.getStyleClass().add(Styles.ACCENT);
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(done);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, text, heading, area(command), buttons);
    }

    private static TextArea area(String command) {
        TextArea area = new TextArea(command);
        area.setId("assign-roles-command");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(8);
        area.setAccessibleText(Texts.get("create.assign-roles.command"));
        area.getStyleClass().addAll("command-text", Styles.TEXT_SMALL);
        return area;
    }
}
