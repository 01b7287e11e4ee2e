package dev.ringside.portal.console.trace;

import javafx.scene.layout.Region;

/** A bar from one share of the width to another, at least wide enough to be seen. */
final class StepBar extends Region {
    private static final double LEAST = 2;

    private final Region bar = new Region();
    private double from;
    private double to;

    StepBar() {
        getStyleClass().add("console-step-track");
        bar.getStyleClass().add("console-step-bar");
        getChildren().add(bar);
        setMinWidth(0);
    }

    /**
     * @param start from 0 to 1
     * @param end from {@code start} to 1
     * @param lane the number of the node's lane, which colours the bar
     */
    void show(double start, double end, int lane, boolean slow) {
        from = start;
        to = end;
        bar.getStyleClass().setAll("console-step-bar", "console-lane-" + lane % 4);
        if (slow) {
            bar.getStyleClass().add("console-step-slow");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double width = Math.max(LEAST, (to - from) * room);
        double x = snappedLeftInset() + Math.min(from * room, room - LEAST);
        double height = Math.min(12, getHeight() - 6);
        bar.resizeRelocate(x, (getHeight() - height) / 2, Math.min(width, room - from * room + LEAST), height);
    }
}
