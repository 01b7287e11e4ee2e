package dev.ringside.portal.form;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The small "i" beside a label; pressing it, by mouse or keyboard, shows the field's help. */
final class HelpBubble extends Button {
    private final String help;

    HelpBubble(String id, String label, String help) {
        super("", new Icon(FluentUiRegularAL.INFO_16));
        this.help = help;
        setId(id + "-help");
        getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "form-help");
        setAccessibleText(Texts.get("form.help", label));
        setAccessibleHelp(help);
        setOnAction(event -> show());
    }

    private void show() {
        Label text = new Label(help);
        text.setId("help-text");
        text.setWrapText(true);
        text.getStyleClass().add("form-help-text");
        Popover popover = new Popover(text);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
        popover.show(this);
    }
}
