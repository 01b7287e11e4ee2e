package dev.ringside.portal.nodetool;

import atlantafx.base.theme.Styles;
import dev.ringside.model.command.NodetoolModel;
import dev.ringside.model.command.NodetoolModel.Obstacle;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.MessageBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.command.CommandDescription;
import dev.ringside.provisioning.command.CommandDescription.Argument;
import dev.ringside.provisioning.command.CommandDescription.Effect;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen command: what it does, what may follow it, where it runs, and the buttons that run it and break it off. */
final class CommandForm extends VBox {
    private final NodetoolModel model;
    private final Label usage = new Label();
    private final Label text = new Label();
    private final StackPane warning = new StackPane();
    private final TextField arguments = new TextField();
    private final FlowPane hints = new FlowPane();
    private final CheckBox accept = new CheckBox(Texts.get("nodetool.accept-stop"));
    private final Button run = new Button(Texts.get("nodetool.run"));
    private final Button cancel = new Button(Texts.get("nodetool.cancel"));
    private final Label missing = new Label();
    private final VBox foot;

    CommandForm(NodetoolModel model, Node targets) {
        this.model = model;
        getStyleClass().add("command-form");
        usage.setId("nodetool-usage");
        usage.getStyleClass().add("command-usage");
        usage.setWrapText(true);
        usage.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("nodetool-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        warning.setId("nodetool-warning");
        arguments.setId("nodetool-arguments");
        arguments.setAccessibleText(Texts.get("nodetool.arguments"));
        arguments.textProperty().bindBidirectional(model.argumentsProperty());
        arguments.setOnAction(event -> model.run());
        hints.getStyleClass().add("command-hints");
        accept.setId("nodetool-accept-stop");
        accept.setWrapText(true);
        accept.selectedProperty().bindBidirectional(model.stopAcceptedProperty());
        run.setId("nodetool-run");
        run.getStyleClass().add(Styles.ACCENT);
        run.setOnAction(event -> model.run());
        cancel.setId("nodetool-cancel");
        cancel.setOnAction(event -> model.cancel());
        missing.setId("nodetool-missing");
        missing.getStyleClass().add("muted");
        missing.setWrapText(true);
        HBox.setHgrow(missing, Priority.ALWAYS);
        HBox buttons = new HBox(run, cancel, missing);
        buttons.getStyleClass().add("command-buttons");
        foot = new VBox(accept, buttons);
        foot.getStyleClass().add("command-foot");
        HBox line = new HBox(arguments, Copying.button(Texts.get("nodetool.command"), model::text));
        line.getStyleClass().add("command-buttons");
        HBox.setHgrow(arguments, Priority.ALWAYS);
        getChildren().addAll(usage, text, warning, line, hints, targets);
    }

    /** What runs the command, to be shown where it does not scroll away. */
    VBox foot() {
        return foot;
    }

    void follow(Subscriptions bag) {
        bag.follow(model.commandProperty(), this::showCommand);
        bag.follow(model.obstacleProperty(), obstacle -> showObstacle());
        bag.follow(model.runningProperty(), running -> showObstacle());
    }

    private void showCommand(Optional<CommandDescription> chosen) {
        usage.setText(chosen.map(CommandDescription::usage).orElse(Texts.get("nodetool.choose")));
        boolean refused = chosen.filter(each -> each.effect() == Effect.REFUSED).isPresent();
        boolean stops =
                chosen.filter(each -> each.effect() == Effect.STOPS_NODE).isPresent();
        text.setText(
                chosen.filter(each -> !refused).map(CommandDescription::text).orElse(""));
        shown(text, !text.getText().isEmpty());
        if (refused) {
            warn(Tone.DANGER, chosen.orElseThrow().text());
        } else if (stops) {
            warn(Tone.WARNING, Texts.get("nodetool.stops", chosen.orElseThrow().name()));
        }
        shown(warning, refused || stops);
        shown(accept, stops);
        arguments.setDisable(chosen.isEmpty() || refused);
        arguments.setPromptText(chosen.filter(each -> !refused)
                .map(each -> each.arguments().isEmpty()
                        ? Texts.get("nodetool.no-arguments")
                        : each.usage().substring(each.words().length()).strip())
                .orElse(""));
        hints.getChildren().clear();
        chosen.ifPresent(each -> each.arguments().forEach(this::hint));
        shown(hints, !hints.getChildren().isEmpty());
    }

    private void warn(Tone tone, String sentence) {
        warning.getChildren().setAll(new MessageBar(tone, sentence));
        warning.setAccessibleText(sentence);
    }

    /** An option is inserted by its link; what stands for a name is only explained. */
    private void hint(Argument argument) {
        Node form;
        if (argument.form().startsWith("-")) {
            Hyperlink link = new Hyperlink(argument.form());
            link.setOnAction(event -> insert(argument.form()));
            form = link;
        } else {
            form = new Label(argument.form());
        }
        form.getStyleClass().add("command-argument");
        Label meaning = new Label(argument.text());
        meaning.getStyleClass().add("muted");
        HBox hint = new HBox(form, meaning);
        hint.getStyleClass().add("command-hint");
        hints.getChildren().add(hint);
    }

    private void insert(String form) {
        String before = arguments.getText().stripTrailing();
        arguments.setText(before.isEmpty() ? form : before + " " + form);
        arguments.requestFocus();
        int word = form.indexOf(' ');
        if (word > 0) {
            // What stands for a value is selected, to be typed over.
            arguments.selectRange(arguments.getLength() - form.length() + word + 1, arguments.getLength());
        } else {
            arguments.end();
        }
    }

    private void showObstacle() {
        boolean running = model.runningProperty().get();
        Optional<Obstacle> obstacle = model.obstacleProperty().get();
        run.setDisable(running || obstacle.isPresent());
        cancel.setDisable(!running);
        missing.setText(running ? "" : obstacle.map(CommandForm::missing).orElse(""));
    }

    private static String missing(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_COMMAND -> Texts.get("nodetool.missing.no-command");
            case REFUSED -> Texts.get("nodetool.missing.refused");
            case NO_NODE -> Texts.get("nodetool.missing.no-node");
            case MISSING_ARGUMENT -> Texts.get("nodetool.missing.missing-argument");
            case STOP_NOT_ACCEPTED -> Texts.get("nodetool.missing.stop-not-accepted");
        };
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
