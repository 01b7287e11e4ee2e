package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Copies text to the clipboard, from a small button beside the value as the Azure portal has it. */
public final class Copying {
    private Copying() {}

    public static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A copy button for {@code what} ("Contact points"), which copies what {@code text} gives when it is pressed. */
    public static Button button(String what, Supplier<String> text) {
        Button button = new Button("", new Icon(FluentUiRegularAL.COPY_16));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "copy-button");
        button.setAccessibleText(Texts.get("copy.accessible", what));
        button.setTooltip(new Tooltip(Texts.get("copy.tooltip")));
        button.setOnAction(event -> toClipboard(text.get()));
        return button;
    }
}
