package dev.ringside.portal.blade;

import dev.ringside.model.OperationModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationState;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** One line about an operation on a cluster, with the way to it. */
public final class OperationBar {
    private OperationBar() {}

    /** It is at work. */
    public static Node running(BladeContext context, OperationId id) {
        return new MessageBar(
                Tone.INFORMATION, Texts.get("operation.running", title(context, id)), details(context, id));
    }

    /** It is at work or paused, and what the blade offers must wait. */
    public static Node inTheWay(BladeContext context, OperationId id) {
        Optional<OperationModel> operation = context.model().operation(id);
        if (operation.isPresent() && operation.get().getState() == OperationState.PAUSED) {
            return waiting(context, operation.get());
        }
        return new MessageBar(
                Tone.WARNING, Texts.get("operation.in-the-way", title(context, id)), details(context, id));
    }

    /** Whether it has stopped before its end without having failed, and waits for somebody. */
    public static boolean waits(OperationModel operation) {
        return operation.getState() == OperationState.INTERRUPTED || operation.getState() == OperationState.PAUSED;
    }

    /** It broke off or is paused. */
    public static Node waiting(BladeContext context, OperationModel operation) {
        Hyperlink resume = new Hyperlink(Texts.get("operation.resume"));
        resume.setId("operation-resume");
        resume.setOnAction(event -> context.model().resume(operation.id()));
        return new MessageBar(
                Tone.WARNING,
                Texts.get(
                        operation.getState() == OperationState.PAUSED ? "operation.paused" : "operation.interrupted",
                        operation.title()),
                resume,
                details(context, operation.id()));
    }

    private static String title(BladeContext context, OperationId id) {
        return context.model().operation(id).map(OperationModel::title).orElse(id.value());
    }

    private static Hyperlink details(BladeContext context, OperationId id) {
        Hyperlink link = new Hyperlink(Texts.get("operation.show"));
        link.setId("operation-show");
        link.setOnAction(event -> context.navigator()
                .open(new BladeAddress.Deployment(
                        id, context.model().operation(id).map(OperationModel::target))));
        return link;
    }
}
