package dev.ringside.portal.change;

import atlantafx.base.theme.Styles;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.ReviewState;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.OperationBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A blade that changes a cluster: the form above, what the change would do below, and at the foot the buttons that start it or take
 * everything back. The change can be started once its review has passed and no other operation holds the cluster; the blade then gives
 * way to the operation's own.
 */
public abstract class ChangeBlade extends ClusterBlade {
    private final ChangeForm form;
    private final FormPane fields;
    private final ChangePane review;
    private final Button apply;
    private final Button discard = new Button(Texts.get("change.discard"));

    /**
     * @param fields the form, which follows {@code form}'s fields
     * @param verb the word on the button that starts the change: "Scale"
     */
    protected ChangeBlade(
            String id,
            String heading,
            BladeContext context,
            ClusterName name,
            ChangeForm form,
            FormPane fields,
            String verb) {
        super(id, heading, context, name);
        this.form = form;
        this.fields = fields;
        review = new ChangePane(form);
        apply = new Button(verb);
        setSubtitle(Texts.get("overview.subtitle"));
        apply.setId("change-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(event -> apply());
        discard.setId("change-discard");
        discard.setOnAction(event -> form.discard());
        HBox footer = fields.hasFields() ? new HBox(apply, discard) : new HBox(apply);
        footer.getStyleClass().add("wizard-footer");
        setFooter(footer);
        onNoCluster();
    }

    /** What is started destroys something: its button says so. */
    protected final void warnOfApply() {
        apply.getStyleClass().remove(Styles.ACCENT);
        apply.getStyleClass().add(Styles.DANGER);
    }

    /** Starts the change; a blade whose change needs a confirmation asks for it first and then calls {@link #submit()}. */
    protected void apply() {
        submit();
    }

    /** Starts the change. */
    protected final void submit() {
        form.review().submit(this::started);
    }

    @Override
    protected final Node build() {
        VBox content = new VBox(fields, review);
        return scrolled(content);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        context().model().refreshSubscriptions();
        bag.follow(cluster.specProperty(), spec -> form.refresh());
        bag.follow(cluster.nodes(), form::refresh);
        bag.follow(context().model().subscriptions(), form::refresh);
        fields.follow(bag);
        review.follow(bag);
        bag.follow(cluster.activeOperationProperty(), active -> {
            form.review().review();
            showButtons(cluster);
        });
        // An operation's title may be known only after the cluster has told that there is one.
        bag.follow(context().model().operations(), () -> showInTheWay(cluster));
        Subscriptions ofActive = new Subscriptions();
        bag.add(ofActive::close);
        bag.follow(cluster.activeOperationProperty(), active -> {
            ofActive.close();
            showInTheWay(cluster);
            active.flatMap(context().model()::operation)
                    .ifPresent(running -> ofActive.follow(running.stateProperty(), state -> showInTheWay(cluster)));
        });
        bag.follow(form.review().stateProperty(), state -> showButtons(cluster));
        bag.follow(form.changedProperty(), changed -> discard.setDisable(!changed));
    }

    @Override
    protected void onNoCluster() {
        apply.setDisable(true);
        discard.setDisable(true);
        clearMessage();
    }

    private void showInTheWay(ClusterModel cluster) {
        Optional<OperationId> active = cluster.activeOperationProperty().get();
        if (active.isPresent()) {
            showMessage(OperationBar.inTheWay(context(), active.get()));
        } else {
            clearMessage();
        }
    }

    private void showButtons(ClusterModel cluster) {
        boolean free = cluster.activeOperationProperty().get().isEmpty();
        apply.setDisable(!free || form.review().stateProperty().get() != ReviewState.PASSED);
    }

    private void started(OperationId operation) {
        finish();
        // Who has gone elsewhere meanwhile is left there.
        if (attachedProperty().get()) {
            context().navigator().replace(BladeAddress.Deployment.of(operation, clusterName()));
        }
    }
}
