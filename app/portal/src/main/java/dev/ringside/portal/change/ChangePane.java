package dev.ringside.portal.change;

import dev.ringside.model.ShellCommand;
import dev.ringside.model.change.ChangeCommand;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.change.ChangeReview;
import dev.ringside.model.change.Obstacle;
import dev.ringside.model.form.ReviewState;
import dev.ringside.portal.blade.CommandPreview;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.MessageBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/**
 * What a change would do: the verdict, everything that forbids it with its remedy, what should be known before, the steps with the
 * commands they run, what happens to settings, and how the same is asked for from a terminal.
 */
public final class ChangePane extends VBox {
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private final ChangeForm form;
    private final ChangeReview review;
    private final VBox verdict = new VBox();
    private final VBox problems = new VBox();
    private final VBox warnings = new VBox();
    private final PlanSteps steps = new PlanSteps();
    private final SettingsDiff settings = new SettingsDiff();
    private final CommandPreview command = new CommandPreview("change-command", Texts.get("change.command.text"));

    public ChangePane(ChangeForm form) {
        this.form = form;
        review = form.review();
        setId("change-review");
        getStyleClass().add("change-review");
        verdict.setId("change-verdict");
        problems.setId("change-problems");
        warnings.setId("change-warnings");
        problems.getStyleClass().add("change-messages");
        warnings.getStyleClass().add("change-messages");
        getChildren().addAll(verdict, problems, warnings, settings, steps, command);
    }

    /** Shows the form's review until {@code bag} is closed. */
    public void follow(Subscriptions bag) {
        bag.follow(review.stateProperty(), state -> showVerdict());
        bag.follow(form.obstacleProperty(), obstacle -> showVerdict());
        bag.follow(form.changedProperty(), changed -> showVerdict());
        bag.follow(review.problems(), this::showVerdict);
        bag.follow(review.planProperty(), this::showPlan);
        bag.follow(review.commandProperty(), this::showCommand);
    }

    private void showVerdict() {
        ReviewState state = review.stateProperty().get();
        Node bar =
                switch (state) {
                    case UNCHECKED -> unchecked();
                    case CHECKING -> MessageBar.working(Texts.get("change.checking"));
                    case PASSED -> new MessageBar(Tone.SUCCESS, Texts.get("change.passed"));
                    case FAILED -> new MessageBar(Tone.DANGER, failed());
                    case SUBMITTING, SUBMITTED -> MessageBar.working(Texts.get("change.submitting"));
                };
        bar.setId("change-" + state.name().toLowerCase(Locale.ROOT));
        verdict.getChildren().setAll(bar);
        problems.getChildren().clear();
        if (state == ReviewState.FAILED) {
            review.problems().forEach(problem -> problems.getChildren().add(new ErrorBar(problem)));
        }
        show(problems, state == ReviewState.FAILED);
        boolean outdated = state == ReviewState.CHECKING;
        steps.pseudoClassStateChanged(OUTDATED, outdated);
        settings.pseudoClassStateChanged(OUTDATED, outdated);
    }

    private String failed() {
        List<Problem> found = review.problems();
        return found.size() == 1
                ? Texts.get("change.failed.one")
                : Texts.get("change.failed", Integer.toString(found.size()));
    }

    private MessageBar unchecked() {
        Optional<Obstacle> obstacle = form.obstacleProperty().get();
        if (obstacle.isPresent()) {
            Node[] ways =
                    obstacle.get().waysOut().stream().map(ChangePane::link).toArray(Node[]::new);
            return new MessageBar(Tone.WARNING, obstacle.get().text(), ways);
        }
        return new MessageBar(
                Tone.INFORMATION, Texts.get(form.changedProperty().get() ? "change.incomplete" : "change.nothing"));
    }

    private static Hyperlink link(Obstacle.WayOut way) {
        Hyperlink link = new Hyperlink(way.text());
        link.setId(way.id());
        link.setOnAction(event -> way.action().run());
        return link;
    }

    private void showPlan(Optional<ChangePlan> plan) {
        warnings.getChildren().clear();
        plan.ifPresent(present -> {
            present.warnings().forEach(text -> warnings.getChildren().add(new MessageBar(Tone.WARNING, text)));
            settings.show(present.settings());
            steps.show(present.steps());
        });
        show(warnings, !warnings.getChildren().isEmpty());
        show(settings, plan.filter(present -> !present.settings().isEmpty()).isPresent());
        show(steps, plan.filter(present -> !present.steps().isEmpty()).isPresent());
    }

    private void showCommand(Optional<ChangeCommand> same) {
        same.ifPresent(present -> command.show(List.of(
                new CommandPreview.Tool(
                        "ringside",
                        Texts.get("product.name"),
                        Optional.of(present.ringside().text())),
                new CommandPreview.Tool(
                        "azure", Texts.get("command.azure"), present.azure().map(ShellCommand::text)))));
        show(command, same.isPresent());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
