package dev.ringside.portal.resources;

import atlantafx.base.theme.Styles;
import dev.ringside.model.resource.GroupForm;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form for a new resource group, above everything. */
final class CreateGroupPanel extends VBox {

    CreateGroupPanel(BladeContext context) {
        setId("create-group");
        getStyleClass().add("dialog-panel");
        Label title = new Label(Texts.get("groups.create.title"));
        title.getStyleClass().add("dialog-title");
        Label intro = new Label(Texts.get("groups.create.intro"));
        intro.setWrapText(true);
        GroupForm model = new GroupForm(context.model());
        FormPane form = new FormBuilder()
                .text(model.name(), "groups.name", row -> row.required())
                .choice(model.subscription(), "groups.subscription", row -> row.required())
                .choice(model.location(), "groups.region", row -> row.required())
                .build();
        form.getStyleClass().add("narrow-form");
        VBox problem = new VBox();
        Button create = new Button(Texts.get("groups.submit"));
        create.setId("create-group-submit");
        create.getStyleClass().add(Styles.ACCENT);
        create.setDefaultButton(true);
        create.setOnAction(event -> model.submit(group -> {
            context.overlays().close();
            context.navigator().open(new BladeAddress.OfGroup(group.name()));
        }));
        create.disableProperty().bind(model.busyProperty());
        Button cancel = new Button(Texts.get("groups.cancel"));
        cancel.setId("create-group-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> context.overlays().close());
        HBox buttons = new HBox(create, cancel);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, intro, form, problem, buttons);
        Subscriptions bag = new Subscriptions();
        sceneProperty().subscribe(scene -> {
            bag.close();
            if (scene != null) {
                form.follow(bag);
                bag.follow(model.problemProperty(), why -> {
                    problem.getChildren().clear();
                    why.ifPresent(found -> problem.getChildren().add(new ErrorBar(found)));
                });
            }
        });
    }
}
