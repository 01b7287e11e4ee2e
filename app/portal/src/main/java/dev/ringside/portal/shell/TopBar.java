package dev.ringside.portal.shell;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.notification.Notifications;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.theme.Appearance;
import dev.ringside.portal.theme.Theme;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The blue bar: menu, product, search, notifications, appearance, help. */
final class TopBar extends HBox {

    TopBar(Theme theme, Notifications notifications, Node search, Runnable menu, Runnable drawer, Runnable help) {
        setId("top-bar");
        getStyleClass().add("top-bar");
        Button hamburger = button("top-menu", FluentUiRegularMZ.NAVIGATION_20, Texts.get("top.menu"), menu);
        Label product = new Label(Texts.get("product.name"));
        product.getStyleClass().add("product-name");
        StackPane middle = new StackPane(search);
        middle.setAlignment(Pos.CENTER);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren()
                .addAll(
                        hamburger,
                        product,
                        middle,
                        bell(notifications, drawer),
                        appearance(theme),
                        button("top-help", FluentUiRegularMZ.QUESTION_CIRCLE_20, Texts.get("top.help"), help));
    }

    private static Node bell(Notifications notifications, Runnable drawer) {
        Button bell = button("top-notifications", FluentUiRegularAL.ALERT_20, Texts.get("top.notifications"), drawer);
        Label badge = new Label();
        badge.setId("notifications-badge");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMouseTransparent(true);
        notifications.unreadProperty().subscribe(count -> {
            int unread = count.intValue();
            badge.setText(unread > 99 ? "99+" : Integer.toString(unread));
            badge.setVisible(unread > 0);
            bell.setAccessibleText(
                    unread == 0 ? Texts.get("top.notifications") : Texts.get("top.notifications.unread", unread));
        });
        StackPane stack = new StackPane(bell, badge);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        return stack;
    }

    private static Button appearance(Theme theme) {
        Button toggle = button(
                "top-appearance",
                FluentUiRegularMZ.WEATHER_MOON_20,
                Texts.get("top.dark"),
                () -> theme.choose(theme.appearanceProperty().get().other()));
        theme.appearanceProperty().subscribe(look -> {
            boolean light = look == Appearance.LIGHT;
            toggle.setGraphic(new Icon(light ? FluentUiRegularMZ.WEATHER_MOON_20 : FluentUiRegularMZ.WEATHER_SUNNY_20));
            name(toggle, Texts.get(light ? "top.dark" : "top.light"));
        });
        return toggle;
    }

    private static Button button(String id, Ikon icon, String name, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "top-button");
        name(button, name);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void name(Button button, String name) {
        button.setAccessibleText(name);
        LateTooltip.on(button, name);
    }
}
