package dev.ringside.portal.deployment;

import atlantafx.base.theme.Styles;
import dev.ringside.model.OperationModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where to go once the cluster is there; hidden until then. */
final class NextSteps extends VBox {
    private final Navigator navigator;
    private final VBox lines = new VBox();
    private final Button resource = new Button(Texts.get("deployment.go-to-resource"));
    private final Hyperlink console = new Hyperlink(Texts.get("deployment.next.console"));
    private final Hyperlink dataCenter = new Hyperlink(Texts.get("deployment.next.data-center"));

    NextSteps(Navigator navigator) {
        this.navigator = navigator;
        Label heading = new Label(Texts.get("deployment.next"));
        heading.getStyleClass().add("form-section");
        resource.setId("go-to-resource");
        resource.getStyleClass().add(Styles.ACCENT);
        console.setId("next-console");
        dataCenter.setId("next-data-center");
        lines.getChildren()
                .addAll(
                        new HBox(console, hint("deployment.next.console.text")),
                        new HBox(dataCenter, hint("deployment.next.data-center.text")));
        lines.getStyleClass().add("next-steps");
        lines.getChildren().forEach(line -> line.getStyleClass().add("next-step"));
        getStyleClass().add("deployment-part");
        getChildren().addAll(heading, lines, resource);
    }

    void follow(OperationModel operation, Subscriptions bag) {
        ClusterName cluster = operation.target();
        resource.setOnAction(event -> go(cluster, BladeAddress.ClusterOverview::new));
        console.setOnAction(event -> go(cluster, BladeAddress.Console::new));
        dataCenter.setOnAction(event -> go(cluster, BladeAddress.DataCenters::new));
        boolean isNew = operation.kind() == OperationKind.CREATE_CLUSTER;
        lines.setVisible(isNew);
        lines.setManaged(isNew);
        bag.follow(operation.stateProperty(), state -> {
            boolean there = state == OperationState.SUCCEEDED && operation.kind() != OperationKind.DELETE_CLUSTER;
            setVisible(there);
            setManaged(there);
        });
    }

    private void go(ClusterName cluster, Function<ClusterName, BladeAddress> place) {
        navigator.open(place.apply(cluster));
    }

    private static Label hint(String key) {
        Label hint = new Label(Texts.get(key));
        hint.getStyleClass().add("form-hint");
        return hint;
    }
}
