package dev.ringside.portal.shell;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notification;
import dev.ringside.portal.notification.Notifications;
import dev.ringside.portal.text.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The panel at the right that lists notifications. It covers the page, not the bars; what is running goes on when it is closed. */
final class NotificationsDrawer extends VBox {
    private static final Duration AGES_SHOWN_EVERY = Duration.seconds(10);

    private final Navigator navigator;
    private final Notifications notifications;
    private final VBox list = new VBox();
    private final Label empty = new Label(Texts.get("notifications.empty"));
    private final Map<Notification, NotificationCard> cards = new HashMap<>();
    private final Timeline ages = new Timeline(new KeyFrame(AGES_SHOWN_EVERY, event -> showAges()));

    NotificationsDrawer(Navigator navigator, Notifications notifications) {
        this.navigator = navigator;
        this.notifications = notifications;
        setId("notifications");
        getStyleClass().add("drawer");
        setAccessibleText(Texts.get("top.notifications"));
        Label title = new Label(Texts.get("top.notifications"));
        title.getStyleClass().add("drawer-title");
        Button close = new Button("", new Icon(FluentUiRegularAL.DISMISS_20));
        close.setId("notifications-close");
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText(Texts.get("notifications.close"));
        close.setOnAction(event -> hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(title, space, close);
        heading.setAlignment(Pos.CENTER_LEFT);
        Hyperlink clear = new Hyperlink(Texts.get("notifications.clear"));
        clear.setId("notifications-clear");
        clear.setOnAction(event -> notifications.clear());
        HBox links = new HBox(clear);
        links.setAlignment(Pos.CENTER_RIGHT);
        list.getStyleClass().add("drawer-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("blade-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        empty.getStyleClass().add("search-nothing");
        empty.setWrapText(true);
        links.visibleProperty().bind(Bindings.isNotEmpty(notifications.entries()));
        getChildren().addAll(heading, links, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        ages.setCycleCount(Animation.INDEFINITE);
        InvalidationListener refill = observable -> fill();
        notifications.entries().addListener(refill);
        hide();
        fill();
    }

    /** Opens it, or closes it when it is open. */
    void toggle() {
        if (isVisible()) {
            hide();
        } else {
            setVisible(true);
            setManaged(true);
            showAges();
            ages.play();
            notifications.markRead();
        }
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        ages.stop();
        notifications.markRead();
    }

    private void fill() {
        cards.keySet().retainAll(notifications.entries());
        list.getChildren().clear();
        for (Notification entry : notifications.entries()) {
            list.getChildren()
                    .add(cards.computeIfAbsent(
                            entry, made -> new NotificationCard(made, navigator, () -> notifications.dismiss(made))));
        }
        if (notifications.entries().isEmpty()) {
            list.getChildren().add(empty);
        }
        if (isVisible()) {
            showAges();
            notifications.markRead();
        }
    }

    private void showAges() {
        Instant now = notifications.now();
        cards.values().forEach(card -> card.showAge(now));
    }
}
