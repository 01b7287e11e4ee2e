package dev.ringside.portal.configuration;

import dev.ringside.model.configuration.ConfigurationForm;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.yaml.DiffView;
import dev.ringside.portal.yaml.YamlEditor;
import dev.ringside.portal.yaml.YamlEditor.Suggestion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The editor of overridden settings, what is wrong with them below it, and beside it what they change. */
final class FragmentEditor extends VBox {
    private static final int MOST_SUGGESTIONS = 60;
    /** Asking Cassandra takes seconds: not before the typing pauses. */
    private static final Duration PAUSE = Duration.millis(1200);

    private final ConfigurationForm form;
    private final YamlEditor editor;
    private final DiffView difference = new DiffView("configuration-changes", Texts.get("configuration.changes"));
    private final Label setting = new Label();
    private final VBox problems = new VBox();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    FragmentEditor(ConfigurationForm form) {
        this.form = form;
        editor = new YamlEditor("configuration-editor", Texts.get("configuration.editor"), this::suggest);
        setting.setId("configuration-setting");
        setting.getStyleClass().add("muted");
        setting.setWrapText(true);
        setting.setMinHeight(Region.USE_PREF_SIZE);
        problems.setId("configuration-problems");
        problems.getStyleClass().add("configuration-problems");
        Label left = heading("configuration.editor");
        Label right = heading("configuration.changes");
        VBox.setVgrow(editor, Priority.ALWAYS);
        VBox.setVgrow(difference, Priority.ALWAYS);
        SplitPane both = new SplitPane(new VBox(left, editor), new VBox(right, difference));
        both.setOrientation(Orientation.HORIZONTAL);
        both.setDividerPositions(0.58);
        both.getStyleClass().add("details-split");
        both.setPrefHeight(300);
        both.setMinHeight(200);
        VBox.setVgrow(both, Priority.ALWAYS);
        getStyleClass().add("fragment-editor");
        getChildren().addAll(both, setting, problems);
        pause.setOnFinished(event -> form.settle());
        editor.area().textProperty().subscribe(text -> {
            form.textProperty().set(text);
            pause.playFromStart();
        });
        editor.area().currentParagraphProperty().addListener((observable, before, now) -> explain());
    }

    private static Label heading(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().addAll("card-title", "fragment-heading");
        return label;
    }

    void follow(Subscriptions bag) {
        bag.follow(form.textProperty(), text -> {
            editor.show(text);
            explain();
        });
        bag.follow(
                form.differenceProperty(),
                lines -> difference.show(lines, "# " + Texts.get("configuration.changes.none")));
        bag.follow(form.problems(), this::showProblems);
        bag.follow(form.knownProperty(), known -> explain());
        bag.add(pause::stop);
        form.findKnown();
    }

    private List<Suggestion> suggest(String part) {
        return form.suggestions(part, MOST_SUGGESTIONS).stream()
                .map(each -> new Suggestion(each.name(), describe(each)))
                .toList();
    }

    private static String describe(KnownSetting setting) {
        return setting.usual().isPresent()
                ? Texts.get(
                        "configuration.setting.usual",
                        setting.type(),
                        setting.usual().get().replaceAll("\\s+", " "))
                : setting.type();
    }

    /** Says what the setting on the caret's line is. */
    private void explain() {
        String line = editor.area().getText(editor.area().getCurrentParagraph());
        String name = line.replaceFirst(":.*", "").strip();
        setting.setText(form.known(name)
                .map(known -> known.name() + ": " + known.refusal().orElse(describe(known)))
                .orElse(Texts.get("configuration.hint")));
    }

    private void showProblems() {
        Map<Integer, String> marks = new TreeMap<>();
        problems.getChildren().clear();
        for (Problem.ConfigurationRejected problem : form.problems()) {
            if (problem.line() > 0) {
                marks.merge(problem.line() - 1, problem.message(), (one, other) -> one + "\n" + other);
            }
            problems.getChildren().add(row(problem));
        }
        editor.mark(marks);
        problems.setVisible(!form.problems().isEmpty());
        problems.setManaged(!form.problems().isEmpty());
    }

    private HBox row(Problem.ConfigurationRejected problem) {
        Hyperlink place = new Hyperlink(
                problem.line() > 0
                        ? Texts.get("configuration.line", problem.line(), problem.column())
                        : Texts.get("configuration.no-line"));
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.setOnAction(event -> editor.goTo(problem.line() - 1, problem.column() - 1));
        Label text = new Label(problem.message() + " " + problem.remedy());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(place, text);
        row.getStyleClass().add("configuration-problem");
        return row;
    }
}
