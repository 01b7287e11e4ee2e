package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ExportFormat;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Offers to write all rows of the result's query to a file. */
final class ExportMenu extends MenuButton {

    /** Where to save; empty when the person has thought better of it. */
    interface Chooser {
        Optional<Path> choose(Window owner, String proposedName);
    }

    ExportMenu(ConsoleModel model, Chooser chooser) {
        super(Texts.get("console.export"), new Icon(FluentUiRegularAL.ARROW_DOWNLOAD_16));
        setId("console-export");
        getStyleClass().add("console-small-menu");
        setTooltip(new Tooltip(Texts.get("console.export.help")));
        for (ExportFormat format : ExportFormat.values()) {
            MenuItem item = new MenuItem(
                    switch (format) {
                        case CSV -> Texts.get("console.export.csv");
                        case JSON -> Texts.get("console.export.json");
                        case INSERTS -> Texts.get("console.export.inserts");
                    });
            item.setId("console-export-" + format.suffix());
            item.setOnAction(event -> chooser.choose(getScene().getWindow(), "rows." + format.suffix())
                    .ifPresent(file -> model.export(format, file)));
            getItems().add(item);
        }
    }
}
