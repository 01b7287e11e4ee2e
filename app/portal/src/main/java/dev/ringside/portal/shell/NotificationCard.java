package dev.ringside.portal.shell;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notification;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** One notification: how it stands, what it says, how far it is, and the way to more. */
final class NotificationCard extends HBox {
    private final StatusIcon icon = new StatusIcon(Tone.NEUTRAL);
    private final ProgressBar progress = new ProgressBar(0);
    private final Label since = new Label();
    private final Notification entry;

    NotificationCard(Notification entry, Navigator navigator, Runnable dismiss) {
        this.entry = entry;
        getStyleClass().add("notification");
        Label title = new Label(entry.title());
        title.getStyleClass().add("notification-title");
        title.setWrapText(true);
        Label text = new Label();
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(title, text, progress);
        words.getStyleClass().add("notification-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox();
        foot.getStyleClass().add("message-bar-links");
        entry.address().ifPresent(address -> {
            Hyperlink more = new Hyperlink(Texts.get("notifications.more"));
            more.setOnAction(event -> navigator.open(address));
            foot.getChildren().add(more);
        });
        since.getStyleClass().add("search-detail");
        foot.getChildren().add(since);
        words.getChildren().add(foot);
        Button close = new Button("", new Icon(FluentUiRegularAL.DISMISS_16));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        close.setAccessibleText(Texts.get("notifications.dismiss"));
        close.setOnAction(event -> dismiss.run());
        getChildren().addAll(icon, words, close);
        entry.textProperty().subscribe(words1 -> {
            text.setText(words1);
            show(text, !words1.isEmpty());
        });
        entry.progressProperty().subscribe(done -> progress.setProgress(done.doubleValue()));
        entry.stateProperty().subscribe(state -> {
            icon.setTone(tone(state));
            show(progress, state == Notification.State.RUNNING);
        });
    }

    /** Tells how long ago it was. */
    void showAge(Instant now) {
        since.setText(Figures.ago(entry.since(), now));
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static Tone tone(Notification.State state) {
        return switch (state) {
            case RUNNING -> Tone.PROGRESS;
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case WARNING -> Tone.WARNING;
            case INFORMATION -> Tone.INFORMATION;
        };
    }
}
