package dev.ringside.portal.console;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Something beside the console's tabs that can be shown and hidden, and comes back as wide as it was. */
final class SidePanel {
    private final SplitPane columns;
    private final Node panel;
    private final boolean left;
    private double width;

    SidePanel(SplitPane columns, Node panel, boolean left, double width) {
        this.columns = columns;
        this.panel = panel;
        this.left = left;
        this.width = width;
        SplitPane.setResizableWithParent(panel, false);
    }

    void show(boolean shown) {
        boolean there = columns.getItems().contains(panel);
        if (shown == there) {
            return;
        }
        double[] before = columns.getDividerPositions();
        if (there) {
            double position = left ? before[0] : 1 - before[before.length - 1];
            width = Math.max(140, position * columns.getWidth());
            columns.getItems().remove(panel);
        } else {
            columns.getItems().add(left ? 0 : columns.getItems().size(), panel);
            double total = columns.getWidth() > 0 ? columns.getWidth() : 1000;
            int divider = left ? 0 : columns.getDividers().size() - 1;
            columns.setDividerPosition(divider, left ? width / total : 1 - width / total);
        }
    }
}
