package dev.ringside.portal.shell;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.text.Texts;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The way from Home to the blade shown; each place but the last is a link. */
final class Breadcrumb extends HBox {
    private final Navigator navigator;

    Breadcrumb(Navigator navigator) {
        this.navigator = navigator;
        setId("breadcrumb");
        getStyleClass().add("breadcrumb-bar");
        setAccessibleText(Texts.get("breadcrumb.accessible"));
        navigator.currentProperty().subscribe(this::show);
    }

    private void show(BladeAddress address) {
        getChildren().clear();
        List<BladeAddress> path = address.path();
        for (BladeAddress place : path) {
            if (place.equals(address)) {
                Label here = new Label(place.title());
                here.getStyleClass().add("breadcrumb-here");
                getChildren().add(here);
            } else {
                Hyperlink link = new Hyperlink(place.title());
                link.getStyleClass().add("breadcrumb-link");
                link.setOnAction(event -> navigator.open(place));
                getChildren().addAll(link, new Icon(FluentUiRegularAL.CHEVRON_RIGHT_16));
            }
        }
    }
}
