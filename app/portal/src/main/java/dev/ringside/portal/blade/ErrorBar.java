package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** A {@link Problem} for people: what happened and why, what to do, the code, and the details to copy into a report. */
public final class ErrorBar extends HBox {
    private final HBox links = new HBox();
    private final VBox words = new VBox();
    private String about = "";

    /** {@code dismiss} runs when the person closes the bar. */
    public ErrorBar(Problem problem, Runnable dismiss) {
        this(problem);
        Button close = new Button("", new Icon(FluentUiRegularAL.DISMISS_16));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        close.setAccessibleText(Texts.get("error.dismiss"));
        close.setOnAction(event -> dismiss.run());
        getChildren().add(close);
    }

    /** A bar that stays. */
    public ErrorBar(Problem problem) {
        // What a person did is no failure.
        Tone tone = problem instanceof Problem.CanceledByUser ? Tone.WARNING : Tone.DANGER;
        getStyleClass().addAll("message-bar", tone.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(problem.text());
        Label message = wrapped(problem.message(), "message-bar-title");
        Label remedy = wrapped(problem.remedy(), "message-bar-text");
        Label code = new Label(Texts.get("error.code", problem.code()));
        code.getStyleClass().add("message-bar-code");
        Hyperlink copy = new Hyperlink(Texts.get("error.copy-details"));
        copy.setId("error-copy");
        copy.setOnAction(event -> Copying.toClipboard(about + details(problem)));
        links.getChildren().addAll(code, copy);
        links.getStyleClass().add("message-bar-links");
        words.getChildren().addAll(message, remedy, links);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new StatusIcon(tone), words);
    }

    /** Adds a bold line above the message, which says what the problem is about. */
    public ErrorBar withHeading(String text) {
        words.getChildren().get(0).getStyleClass().remove("message-bar-title");
        words.getChildren().add(0, wrapped(text, "message-bar-title"));
        return this;
    }

    /** Has what is copied begin with a line that says what the problem came up in. */
    public ErrorBar about(String text) {
        about = text + "\n";
        return this;
    }

    /** Adds a way out, such as "Resume", before the link that copies. */
    public ErrorBar withAction(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setOnAction(event -> action.run());
        links.getChildren().add(links.getChildren().size() - 1, link);
        return this;
    }

    /** What the person copies: code, message, remedy and, where a node failed, its last log lines. No secret is in any of them. */
    static String details(Problem problem) {
        StringBuilder text = new StringBuilder()
                .append(problem.code())
                .append('\n')
                .append(problem.message())
                .append('\n')
                .append(problem.remedy())
                .append('\n');
        if (problem instanceof Problem.NodeFailed failed) {
            failed.log().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
