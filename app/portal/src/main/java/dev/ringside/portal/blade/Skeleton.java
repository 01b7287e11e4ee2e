package dev.ringside.portal.blade;

import dev.ringside.portal.text.Texts;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Grey bars where text will be, shown until the first answer is there. They stand still: an idle portal costs nothing. */
public final class Skeleton extends VBox {
    private static final double[] WIDTHS = {0.38, 0.72, 0.64, 0.7, 0.52};

    public Skeleton(int lines) {
        getStyleClass().add("skeleton");
        setAccessibleText(Texts.get("skeleton.loading"));
        for (int i = 0; i < lines; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i % WIDTHS.length]));
            getChildren().add(bar);
        }
    }
}
