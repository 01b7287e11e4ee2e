package dev.ringside.portal.create;

import atlantafx.base.theme.Styles;
import dev.ringside.model.create.CreateTab;
import dev.ringside.portal.blade.LateTab;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** The wizard's tabs; each header carries a mark while something on its tab is wrong. */
final class WizardTabs extends TabPane {
    private final Map<CreateTab, Tab> tabs = new EnumMap<>(CreateTab.class);
    private boolean showing;

    /** {@code onChosen} hears which tab the person chose by its header. */
    WizardTabs(Map<CreateTab, Region> contents, Consumer<CreateTab> onChosen) {
        setId("create-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("wizard-tabs");
        contents.forEach((which, content) -> {
            ScrollPane scroll = new ScrollPane(content);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().addAll("blade-scroll", Styles.DENSE);
            Tab tab = new LateTab(CreateTexts.title(which), scroll);
            tab.setId("tab-" + CreateTexts.id(which));
            tabs.put(which, tab);
            getTabs().add(tab);
        });
        getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (!showing) {
                tabs.forEach((which, tab) -> {
                    if (tab == now) {
                        onChosen.accept(which);
                    }
                });
            }
        });
    }

    void show(CreateTab which) {
        showing = true;
        getSelectionModel().select(tabs.get(which));
        showing = false;
    }

    /** Marks the tab's header while {@code wrong} holds. */
    void follow(CreateTab which, ObservableValue<Boolean> wrong, Subscriptions bag) {
        Tab tab = tabs.get(which);
        if (tab == null) {
            return;
        }
        bag.follow(wrong, marked -> {
            if (marked) {
                StatusIcon icon = new StatusIcon(Tone.DANGER);
                icon.setId("mark-" + CreateTexts.id(which));
                icon.setAccessibleText(Texts.get("create.tab.marked"));
                tab.setGraphic(icon);
            } else {
                tab.setGraphic(null);
            }
        });
    }
}
