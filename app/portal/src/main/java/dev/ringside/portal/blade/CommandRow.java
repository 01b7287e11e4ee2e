package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/**
 * Commands in a row. Those there is no room for are in a menu at its end, as the Azure portal has it. A command that is managed is wanted;
 * whether it is visible follows from the room there is.
 */
final class CommandRow extends Pane {
    private static final double GAP = 2;

    private final Button more = new Button("", new Icon(FluentUiRegularMZ.MORE_20));
    private final Map<Node, Ikon> icons = new WeakHashMap<>();
    private final ContextMenu menu = new ContextMenu();

    CommandRow() {
        getStyleClass().add("command-row");
        more.setId("commands-more");
        more.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "command");
        more.setAccessibleText(Texts.get("commands.more"));
        more.setTooltip(new Tooltip(Texts.get("commands.more")));
        more.setManaged(false);
        more.setVisible(false);
        more.setOnAction(event -> {
            menu.getItems().setAll(items());
            menu.show(more, Side.BOTTOM, 0, 0);
        });
        getChildren().add(more);
    }

    void add(Node command, Optional<Ikon> icon) {
        icon.ifPresent(shown -> icons.put(command, shown));
        // The order is that of the focus: what there is no room for comes at the end.
        getChildren().add(getChildren().size() - 1, command);
    }

    private List<Node> wanted() {
        return getChildren().stream()
                .filter(command -> command != more && command.isManaged())
                .toList();
    }

    @Override
    protected void layoutChildren() {
        List<Node> wanted = wanted();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        boolean all = width(wanted) <= room;
        double left = snappedLeftInset();
        double end = left + room - (all ? 0 : GAP + snapSizeX(more.prefWidth(-1)));
        boolean full = false;
        for (Node command : wanted) {
            double width = snapSizeX(command.prefWidth(-1));
            full = full || left + width > end + 0.5;
            command.setVisible(!full);
            if (!full) {
                place(command, left, width);
                left += width + GAP;
            }
        }
        hideLineAtTheEnd(wanted);
        more.setVisible(!all);
        if (!all) {
            place(more, left, snapSizeX(more.prefWidth(-1)));
        }
    }

    /** A line between groups says nothing when the next group is in the menu. */
    private static void hideLineAtTheEnd(List<Node> wanted) {
        wanted.stream()
                .filter(Node::isVisible)
                .reduce((one, next) -> next)
                .filter(Separator.class::isInstance)
                .ifPresent(line -> line.setVisible(false));
    }

    private void place(Node command, double left, double width) {
        double height = command instanceof Separator ? getHeight() : snapSizeY(command.prefHeight(width));
        command.resizeRelocate(left, snapPositionY((getHeight() - height) / 2), width, height);
    }

    private double width(List<Node> commands) {
        double sum = 0;
        for (Node command : commands) {
            sum += snapSizeX(command.prefWidth(-1)) + GAP;
        }
        return Math.max(0, sum - GAP);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (Node command : wanted()) {
            if (command.isVisible()) {
                continue;
            }
            if (command instanceof ButtonBase button) {
                items.add(item(button));
            } else if (command instanceof Separator && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
        }
        return items;
    }

    private MenuItem item(ButtonBase button) {
        MenuItem item = new MenuItem(button.getText());
        Ikon icon = icons.get(button);
        if (icon != null) {
            item.setGraphic(new Icon(icon));
        }
        item.setId(button.getId() + "-in-menu");
        item.setMnemonicParsing(false);
        item.setDisable(button.isDisabled());
        item.setOnAction(event -> button.fire());
        return item;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snapSizeX(more.prefWidth(-1)) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width(wanted()) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double tallest = snapSizeY(more.prefHeight(-1));
        for (Node command : wanted()) {
            if (!(command instanceof Separator)) {
                tallest = Math.max(tallest, snapSizeY(command.prefHeight(-1)));
            }
        }
        return tallest;
    }
}
