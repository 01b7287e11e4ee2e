package dev.ringside.portal.maintenance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.maintenance.MaintenanceModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.resource.ClusterName;
import javafx.scene.control.Label;

/** A maintenance event of the platform to rehearse: the nodes it is for, how long it lasts, and what the cluster's strategy makes of it. */
public final class MaintenanceBlade extends ChangeBlade {
    private final NodeChoice nodes;
    private final Label strategy;

    public MaintenanceBlade(BladeContext context, ClusterName name) {
        this(context, name, new MaintenanceModel(context.model(), name));
    }

    private MaintenanceBlade(BladeContext context, ClusterName name, MaintenanceModel model) {
        this(context, name, model, new NodeChoice(model), new Label());
    }

    private MaintenanceBlade(
            BladeContext context, ClusterName name, MaintenanceModel model, NodeChoice nodes, Label strategy) {
        super(
                "blade-maintenance",
                Texts.get("change.title", name, Texts.get("nav.simulate-maintenance")),
                context,
                name,
                model,
                form(model, nodes, strategy),
                Texts.get("maintenance.apply"));
        this.nodes = nodes;
        this.strategy = strategy;
    }

    private static FormPane form(MaintenanceModel model, NodeChoice nodes, Label strategy) {
        strategy.setId("maintenance-strategy");
        strategy.setWrapText(true);
        return new FormBuilder()
                .paragraph("maintenance.intro")
                .part(strategy, bag -> {})
                .part(nodes, bag -> {})
                .number(model.duration(), "maintenance.duration", FormRow::required)
                .build();
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        super.onCluster(cluster, bag);
        nodes.offer(cluster, bag);
        bag.follow(cluster.specProperty(), spec -> strategy.setText(text(spec.scheduledEventStrategy())));
    }

    private static String text(ScheduledEventStrategy strategy) {
        return Texts.get(
                switch (strategy) {
                    case IGNORE -> "maintenance.strategy.ignore";
                    case STOP_ANY -> "maintenance.strategy.stop-any";
                    case STOP_BY_RACK -> "maintenance.strategy.stop-by-rack";
                });
    }
}
