package dev.ringside.portal.shell;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The menu on the left: the portal's own places and, inside a cluster, that cluster's. It can be narrowed to its icons. */
final class LeftMenu extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDE = 210;
    private static final double NARROW = 48;

    private final Navigator navigator;
    private final VBox clusterPart = new VBox();
    private final Map<BladeAddress, Button> portalItems = new LinkedHashMap<>();
    private final Map<BladeAddress, Button> clusterItems = new LinkedHashMap<>();
    private Optional<ClusterName> cluster = Optional.empty();
    private boolean narrow;

    LeftMenu(Navigator navigator) {
        this.navigator = navigator;
        setId("left-menu");
        getStyleClass().add("left-menu");
        setAccessibleText(Texts.get("menu.accessible"));
        clusterPart.getStyleClass().add("left-menu-part");
        item(portalItems, "nav-create", FluentUiRegularAL.ADD_20, "menu.create", BladeAddress.Place.CREATE_CLUSTER);
        item(portalItems, "nav-home", FluentUiRegularAL.HOME_20, "nav.home", BladeAddress.Place.HOME);
        getChildren().addAll(portalItems.values());
        getChildren().add(new Separator());
        Button clusters = item(
                portalItems, "nav-clusters", FluentUiRegularAL.LAYER_20, "nav.clusters", BladeAddress.Place.CLUSTERS);
        Button activity = item(
                portalItems,
                "nav-activity",
                FluentUiRegularAL.HISTORY_20,
                "nav.activity",
                BladeAddress.Place.ACTIVITY_LOG);
        getChildren().addAll(clusters, activity, clusterPart);
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
        pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), icons);
    }

    private void show(BladeAddress address) {
        if (!address.cluster().equals(cluster)) {
            cluster = address.cluster();
            rebuildClusterPart();
        }
        mark(portalItems, address);
        mark(clusterItems, address);
    }

    private void rebuildClusterPart() {
        clusterPart.getChildren().clear();
        clusterItems.clear();
        cluster.ifPresent(name -> {
            Label heading = new Label(name.value());
            heading.setId("menu-cluster");
            heading.getStyleClass().add("left-menu-heading");
            item(
                    clusterItems,
                    "nav-overview",
                    FluentUiRegularAL.DATA_BAR_HORIZONTAL_24,
                    "nav.overview",
                    new BladeAddress.ClusterOverview(name));
            item(
                    clusterItems,
                    "nav-data-center",
                    FluentUiRegularMZ.ORGANIZATION_20,
                    "nav.data-center",
                    new BladeAddress.DataCenters(name));
            item(clusterItems, "nav-console", FluentUiRegularAL.CODE_20, "nav.console", new BladeAddress.Console(name));
            clusterPart.getChildren().addAll(new Separator(), heading);
            clusterPart.getChildren().addAll(clusterItems.values());
        });
    }

    private Button item(Map<BladeAddress, Button> items, String id, Ikon icon, String key, BladeAddress address) {
        String text = Texts.get(key);
        Button button = new Button(text, new Icon(icon));
        button.setId(id);
        button.getStyleClass().add("menu-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> navigator.open(address));
        items.put(address, button);
        return button;
    }

    private static void mark(Map<BladeAddress, Button> items, BladeAddress address) {
        items.forEach((place, button) -> button.pseudoClassStateChanged(SELECTED, place.equals(address)));
    }
}
