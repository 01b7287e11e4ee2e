package dev.ringside.portal.shell;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The menu on the left: the portal's own places and, inside a cluster, that cluster's. It can be narrowed to its icons, and scrolls where
 * the window is too low for it.
 */
final class LeftMenu extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NARROW_LOOK = PseudoClass.getPseudoClass("narrow");
    private static final double WIDE = 246;
    private static final double NARROW = 48;

    private final Navigator navigator;
    private final VBox clusterPart = new VBox();
    private final Map<BladeAddress, Button> portalItems = new LinkedHashMap<>();
    private final Map<BladeAddress, Button> clusterItems = new LinkedHashMap<>();
    private final ScrollPane scroll = new ScrollPane();
    private Optional<ClusterName> cluster = Optional.empty();
    private boolean narrow;

    LeftMenu(Navigator navigator) {
        this.navigator = navigator;
        setId("left-menu");
        getStyleClass().add("left-menu");
        setAccessibleText(Texts.get("menu.accessible"));
        clusterPart.getStyleClass().add("left-menu-part");
        VBox all = new VBox();
        all.getStyleClass().add("left-menu-part");
        fill(all, PortalMenu.SECTIONS, true, portalItems);
        all.getChildren().add(clusterPart);
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("left-menu-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        setNarrow(false);
        navigator.currentProperty().subscribe(this::show);
    }

    /** Shows the whole menu or only its icons. */
    void toggle() {
        setNarrow(!narrow);
    }

    private void setNarrow(boolean icons) {
        narrow = icons;
        setMinWidth(icons ? NARROW : WIDE);
        setPrefWidth(icons ? NARROW : WIDE);
        setMaxWidth(icons ? NARROW : WIDE);
        pseudoClassStateChanged(NARROW_LOOK, icons);
    }

    private void show(BladeAddress address) {
        if (!address.cluster().equals(cluster)) {
            cluster = address.cluster();
            rebuildClusterPart();
        }
        mark(portalItems, Optional.of(address));
        mark(clusterItems, nearest(address));
        nearest(address).map(clusterItems::get).ifPresent(this::bringIntoViewOnceLaidOut);
    }

    private void bringIntoViewOnceLaidOut(Button item) {
        Scene scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    bringIntoView(item);
                }
            });
            Platform.requestNextPulse();
        }
    }

    /** Scrolls as far as needed for the line one is at, which may be below what a low window shows. */
    private void bringIntoView(Button item) {
        Node all = scroll.getContent();
        if (item.getScene() == null) {
            return;
        }
        double rest =
                all.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        Bounds bounds = all.sceneToLocal(item.localToScene(item.getLayoutBounds()));
        double top = scroll.getVvalue() * rest;
        if (rest > 0 && bounds.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue((bounds.getMaxY() - scroll.getViewportBounds().getHeight()) / rest);
        } else if (rest > 0 && bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / rest);
        }
    }

    /** The place of the cluster's menu the address is, or is below of. */
    private Optional<BladeAddress> nearest(BladeAddress address) {
        return address.path().stream().filter(clusterItems::containsKey).reduce((upper, lower) -> lower);
    }

    private void rebuildClusterPart() {
        clusterPart.getChildren().clear();
        clusterItems.clear();
        cluster.ifPresent(name -> {
            Label heading = new Label(name.value());
            heading.setId("menu-cluster");
            heading.getStyleClass().add("left-menu-heading");
            clusterPart.getChildren().addAll(new Separator(), heading);
            fill(clusterPart, ClusterMenu.SECTIONS, name, clusterItems);
        });
    }

    private <P> void fill(Pane part, List<MenuSection<P>> sections, P about, Map<BladeAddress, Button> buttons) {
        for (MenuSection<P> section : sections) {
            if (section.headingKey().isPresent()) {
                Label heading = new Label(Texts.get(section.headingKey().get()));
                heading.getStyleClass().add("left-menu-section");
                part.getChildren().add(heading);
            } else if (!buttons.isEmpty()) {
                part.getChildren().add(new Separator());
            }
            for (MenuItem<P> item : section.items()) {
                BladeAddress place = item.place().apply(about);
                Button button = button(item, place);
                buttons.put(place, button);
                part.getChildren().add(button);
            }
        }
    }

    private Button button(MenuItem<?> item, BladeAddress place) {
        String text = item.title();
        Button button = new Button(text, new Icon(item.icon()));
        button.setId(item.id());
        button.getStyleClass().add("menu-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(text);
        LateTooltip.on(button, text);
        button.setOnAction(event -> navigator.open(place));
        return button;
    }

    private static void mark(Map<BladeAddress, Button> items, Optional<BladeAddress> at) {
        items.forEach((place, button) -> button.pseudoClassStateChanged(
                SELECTED, at.filter(place::equals).isPresent()));
    }
}
