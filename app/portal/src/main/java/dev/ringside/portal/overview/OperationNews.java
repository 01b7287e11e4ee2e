package dev.ringside.portal.overview;

import dev.ringside.model.OperationModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One line about an operation on the cluster, with the way to it. */
final class OperationNews {
    private OperationNews() {}

    static Node running(BladeContext context, OperationId id) {
        String title = context.model().operation(id).map(OperationModel::title).orElse(id.value());
        return bar(Tone.INFORMATION, Texts.get("overview.running", title), details(context, id));
    }

    static Node interrupted(BladeContext context, OperationModel operation) {
        Hyperlink resume = new Hyperlink(Texts.get("overview.resume"));
        resume.setId("overview-resume");
        resume.setOnAction(event -> context.model().resume(operation.id()));
        return bar(
                Tone.WARNING,
                Texts.get("overview.interrupted", operation.title()),
                resume,
                details(context, operation.id()));
    }

    private static Hyperlink details(BladeContext context, OperationId id) {
        Hyperlink link = new Hyperlink(Texts.get("overview.show-operation"));
        link.setId("overview-operation");
        link.setOnAction(event -> context.navigator().open(new BladeAddress.Deployment(id)));
        return link;
    }

    private static Node bar(Tone tone, String text, Node... links) {
        Label words = new Label(text);
        words.setWrapText(true);
        HBox bar = new HBox(new StatusIcon(tone), words);
        bar.getChildren().addAll(links);
        bar.getStyleClass().addAll("message-bar", tone.styleClass());
        return bar;
    }
}
