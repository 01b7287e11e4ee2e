package dev.ringside.portal.nodetool;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.command.NodetoolModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.command.CommandCatalog;
import dev.ringside.provisioning.resource.ClusterName;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Runs nodetool and the sstable tools on the nodes of a cluster: the service's {@code invoke-command}. */
public final class NodetoolBlade extends ClusterBlade {
    /** How often what a command prints is shown. */
    private static final Duration INTERVAL = Duration.millis(200);

    private final NodetoolModel model;
    private final CommandList commands;
    private final TargetNodes targets;
    private final CommandForm form;
    private final RunTabs runs;

    public NodetoolBlade(BladeContext context, ClusterName name) {
        super("blade-nodetool", Texts.get("nodetool.title", name), context, name);
        setSubtitle(Texts.get("nodetool.subtitle"));
        model = new NodetoolModel(context.model(), name, CommandCatalog.load());
        commands = new CommandList(model);
        targets = new TargetNodes(model);
        form = new CommandForm(model, targets);
        runs = new RunTabs(model);
    }

    @Override
    protected Node build() {
        ScrollPane above = new ScrollPane(form);
        above.setFitToWidth(true);
        above.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        above.getStyleClass().add("blade-scroll");
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox upper = new VBox(above, form.foot());
        upper.setMinHeight(150);
        SplitPane work = new SplitPane(upper, runs);
        work.setOrientation(Orientation.VERTICAL);
        work.setDividerPositions(0.56);
        work.getStyleClass().add("details-split");
        SplitPane both = new SplitPane(commands, work);
        both.setDividerPositions(0.3);
        SplitPane.setResizableWithParent(commands, false);
        both.getStyleClass().add("details-split");
        return both;
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        targets.follow(cluster, bag);
        form.follow(bag);
        runs.follow(bag);
        Timeline clock = new Timeline(new KeyFrame(INTERVAL, event -> model.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        bag.follow(model.runningProperty(), running -> {
            if (running) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        bag.add(clock::stop);
    }

    /** What still runs is broken off: nobody would see it any more. */
    @Override
    protected void onClose() {
        model.cancel();
    }
}
