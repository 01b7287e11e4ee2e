package dev.ringside.portal.console;

import atlantafx.base.controls.Popover;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ShellState;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** What is chosen less often: serial consistency, paging and the safe mode. The button says what is not as usual. */
final class SessionPopup {
    private static final List<Integer> PAGE_SIZES = List.of(20, 100, 500, 1000, 5000);

    private final ConsoleModel model;
    private final Button button = new Button("", new Icon(FluentUiRegularMZ.SETTINGS_20));
    private final ComboBox<String> serial = new ComboBox<>(FXCollections.observableArrayList(ShellState.SERIAL_LEVELS));
    private final CheckBox paging = new CheckBox(Texts.get("console.paging"));
    private final ComboBox<Integer> pageSize = new ComboBox<>(FXCollections.observableArrayList(PAGE_SIZES));
    private final CheckBox safeMode = new CheckBox(Texts.get("console.safe-mode"));
    private final Popover popover;
    private boolean following = true;

    SessionPopup(ConsoleModel model) {
        this.model = model;
        button.setId("console-session");
        button.getStyleClass().addAll("flat", "console-option-button");
        popover = popover();
        button.setOnAction(event -> popover.show(button));
        serial.valueProperty().subscribe(level -> change(level != null, state -> state.withSerialConsistency(level)));
        paging.selectedProperty().subscribe(on -> change(true, state -> state.withPaging(on, state.pageSize())));
        pageSize.valueProperty()
                .subscribe(rows -> change(rows != null, state -> state.withPaging(state.paging(), rows)));
        pageSize.disableProperty().bind(paging.selectedProperty().not());
        safeMode.selectedProperty().subscribe(on -> {
            if (!following) {
                model.settings().setSafeMode(on);
            }
        });
    }

    Button button() {
        return button;
    }

    private Popover popover() {
        serial.setId("console-serial");
        pageSize.setId("console-page-size");
        paging.setId("console-paging");
        safeMode.setId("console-safe-mode");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("console-session-grid");
        label(grid, 0, "console.serial", serial);
        label(grid, 1, "console.page-size", pageSize);
        Label why = new Label(Texts.get("console.safe-mode.help"));
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        VBox content = new VBox(grid, paging, safeMode, why);
        content.setId("console-session-panel");
        content.getStyleClass().add("console-session-panel");
        Popover panel = new Popover(content);
        panel.setHeaderAlwaysVisible(false);
        panel.setDetachable(false);
        panel.setAnimated(false);
        panel.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        return panel;
    }

    private static void label(GridPane grid, int row, String key, ComboBox<?> box) {
        Label label = new Label(Texts.get(key));
        label.setLabelFor(box);
        box.setAccessibleText(label.getText());
        grid.addRow(row, label, box);
    }

    private void change(boolean valid, UnaryOperator<ShellState> change) {
        if (!following && valid) {
            model.settings().change(change);
        }
    }

    void follow(Subscriptions bag) {
        bag.follow(model.settings().stateProperty(), state -> show());
        bag.follow(model.settings().safeModeProperty(), on -> show());
        bag.add(popover::hide);
    }

    private void show() {
        ShellState state = model.settings().state();
        boolean safe = model.settings().safeModeProperty().get();
        following = true;
        serial.setValue(state.serialConsistency());
        paging.setSelected(state.paging());
        pageSize.setValue(state.pageSize());
        safeMode.setSelected(safe);
        following = false;
        String pages = state.paging()
                ? Texts.get("console.session.paged", state.pageSize())
                : Texts.get("console.session.unpaged");
        button.setText(
                pages + ", " + state.serialConsistency() + (safe ? "" : ", " + Texts.get("console.session.unsafe")));
        button.setAccessibleText(Texts.get("console.session.accessible", button.getText()));
    }
}
