package dev.ringside.portal.deployment;

import dev.ringside.model.OperationModel;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.CommandBar;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.ClusterDeletion;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import java.time.Clock;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** How an operation goes: the Azure portal's "Your deployment is in progress" page, with each step and each node of it. */
public final class DeploymentBlade extends Blade {
    private final BladeContext context;
    private final OperationId id;
    private final DeploymentHeader header;
    private final StepList steps;
    private final NextSteps nextSteps;
    private final FailureLog log = new FailureLog();
    private final VBox content;
    private final Button cancel;
    private final Button pause;
    private final Button resume;
    private final Button delete;
    private final Subscriptions ofOperation = new Subscriptions();
    private Optional<OperationModel> operation = Optional.empty();

    public DeploymentBlade(BladeContext context, OperationId id, Clock clock) {
        super("blade-deployment", Texts.get("deployment.title"));
        this.context = context;
        this.id = id;
        setSubtitle(Texts.get("deployment.subtitle"));
        header = new DeploymentHeader(context, clock);
        steps = new StepList(clock);
        nextSteps = new NextSteps(context.navigator());
        content = new VBox(header, nextSteps, log, steps);
        content.getStyleClass().add("deployment");
        cancel = commandBar()
                .add(
                        "deployment-cancel",
                        FluentUiRegularAL.DISMISS_20,
                        Texts.get("deployment.cancel"),
                        () -> context.model().cancel(id));
        pause = commandBar()
                .add(
                        "deployment-pause",
                        FluentUiRegularMZ.PAUSE_20,
                        Texts.get("deployment.pause"),
                        () -> context.model().pause(id));
        CommandBar.explain(pause, Texts.get("deployment.pause.help"));
        resume = commandBar()
                .add("deployment-resume", FluentUiRegularMZ.PLAY_20, Texts.get("deployment.resume"), this::resume);
        delete = commandBar()
                .add("deployment-delete", FluentUiRegularAL.DELETE_20, Texts.get("deployment.delete"), this::delete);
        showCommands();
        setContent(new Skeleton(6));
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.add(this::forget);
        bag.follow(context.model().loadedProperty(), loaded -> look());
        bag.follow(context.model().operations(), this::look);
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        bag.add(seconds::stop);
    }

    private void look() {
        Optional<OperationModel> now = context.model().operation(id);
        if (now.isPresent() && now.equals(operation)) {
            return;
        }
        forget();
        operation = now;
        if (now.isPresent()) {
            setScrolledContent(content);
            show(now.get());
        } else if (context.model().loadedProperty().get()) {
            setContent(new EmptyState(
                            FluentUiRegularMZ.SEARCH_INFO_24,
                            Texts.get("deployment.missing"),
                            Texts.get("deployment.missing.text"))
                    .withAction("deployment-missing", Texts.get("deployment.missing.action"), () -> context.navigator()
                            .open(BladeAddress.Place.ACTIVITY_LOG)));
            showCommands();
        }
    }

    private void show(OperationModel present) {
        if (!isCreation()) {
            setTitle(present.title());
            setSubtitle(Texts.get("deployment.subtitle.operation"));
        }
        header.follow(present, ofOperation);
        steps.follow(present, ofOperation);
        nextSteps.follow(present, ofOperation);
        ofOperation.follow(present.stateProperty(), state -> showCommands());
        ofOperation.follow(present.pausingProperty(), pausing -> showCommands());
        ofOperation.follow(present.progressProperty(), progress -> showCommands());
        ofOperation.follow(present.failureProperty(), this::showFailure);
    }

    private void showFailure(Optional<Problem> failure) {
        log.show(failure);
        if (failure.isEmpty()) {
            clearMessage();
            return;
        }
        ErrorBar bar = new ErrorBar(failure.get())
                .about(operation.map(DeploymentBlade::inWords).orElse(""));
        if (operation.filter(OperationModel::isResumable).isPresent()) {
            bar.withAction("failure-resume", Texts.get("deployment.resume"), this::resume);
        }
        if (isCreation()) {
            bar.withAction("failure-delete", Texts.get("deployment.delete"), this::delete);
        }
        showMessage(bar);
    }

    /** What was going on, for a report: the operation and the step it failed in. */
    private static String inWords(OperationModel operation) {
        String words = operation.title() + " (" + operation.id() + ")";
        return operation
                .currentStepProperty()
                .get()
                .map(step -> words + ", " + step.title())
                .orElse(words);
    }

    private void showCommands() {
        Optional<OperationState> state = operation.map(OperationModel::getState);
        boolean running = state.filter(now -> now == OperationState.RUNNING).isPresent();
        boolean paused = state.filter(now -> now == OperationState.PAUSED).isPresent();
        boolean resumable = operation.filter(OperationModel::isResumable).isPresent();
        cancel.setDisable(!running && !paused);
        pause.setDisable(operation.filter(OperationModel::isPausable).isEmpty());
        resume.setDisable(!resumable);
        delete.setDisable(!resumable || !isCreation());
        delete.setVisible(isCreation());
        delete.setManaged(isCreation());
    }

    private boolean isCreation() {
        return operation
                .filter(present -> present.kind() == OperationKind.CREATE_CLUSTER)
                .isPresent();
    }

    private void resume() {
        context.model().resume(id);
    }

    private void delete() {
        operation.ifPresent(present -> ClusterDeletion.ask(
                context, present.target(), () -> context.navigator().open(BladeAddress.Place.CLUSTERS)));
    }

    private void tick() {
        operation.filter(present -> !present.getState().isTerminal()).ifPresent(present -> {
            header.tick(present);
            steps.tick();
        });
    }

    private void forget() {
        ofOperation.close();
        operation = Optional.empty();
    }
}
