package dev.ringside.portal.blade;

import javafx.scene.Node;
import javafx.scene.control.Tab;

/** A tab whose content enters the scene when it is first selected. A tab pane styles all it holds, shown or not. FX thread only. */
public final class LateTab extends Tab {
    /** The tab pane selects the first one it gets. */
    public LateTab(String title, Node content) {
        super(title);
        selectedProperty().subscribe(selected -> {
            if (selected) {
                setContent(content);
            }
        });
    }
}
