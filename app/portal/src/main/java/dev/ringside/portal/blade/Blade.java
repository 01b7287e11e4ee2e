package dev.ringside.portal.blade;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A page of the portal: title, command bar, messages, content, footer. A blade listens to the model only while it is in the scene:
 * {@link #onAttach} is called when it comes in, with a bag of subscriptions that is closed when it leaves, as often as that happens.
 * Constructors build and do no work that takes time. FX thread only.
 */
public abstract class Blade {
    private final VBox root = new VBox();
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final CommandBar commandBar = new CommandBar();
    private final StackPane messages = new StackPane();
    private final StackPane body = new StackPane();
    private final StackPane footer = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyBooleanWrapper attached = new ReadOnlyBooleanWrapper();
    private boolean finished;

    /** {@code id} is stable and unique among blades: {@code blade-clusters}. */
    protected Blade(String id, String heading) {
        root.setId(id);
        root.getStyleClass().add("blade");
        root.setAccessibleRole(AccessibleRole.PARENT);
        root.setAccessibleText(heading);
        title.setId("blade-title");
        title.setText(heading);
        title.getStyleClass().add("blade-title");
        subtitle.setId("blade-subtitle");
        subtitle.getStyleClass().add("blade-subtitle");
        show(subtitle, false);
        messages.setId("blade-messages");
        messages.getStyleClass().add("blade-messages");
        show(messages, false);
        body.getStyleClass().add("blade-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        footer.getStyleClass().add("blade-footer");
        show(footer, false);
        VBox header = new VBox(title, subtitle);
        header.getStyleClass().add("blade-header");
        root.getChildren().addAll(header, commandBar, messages, body, footer);
        root.sceneProperty().addListener((observable, before, now) -> sceneChanged(now != null));
    }

    /** The node to put into the scene. */
    public final Region root() {
        return root;
    }

    public final String title() {
        return title.getText();
    }

    protected final void setTitle(String text) {
        title.setText(text);
        root.setAccessibleText(text);
    }

    /** The small line under the title, such as "Managed Instance for Apache Cassandra cluster"; empty hides it. */
    protected final void setSubtitle(String text) {
        subtitle.setText(text);
        show(subtitle, !text.isEmpty());
    }

    protected final CommandBar commandBar() {
        return commandBar;
    }

    /** Shows {@code content} in all the room there is; it takes care of its own scrolling. */
    protected final void setContent(Node content) {
        body.getChildren().setAll(content);
    }

    /** Shows {@code content} at the height it wants, scrolled when there is less room. */
    protected final void setScrolledContent(Region content) {
        setContent(scrolled(content));
    }

    /** {@code content} as wide as there is room and as high as it wants, scrolled when there is less. */
    protected static Node scrolled(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("blade-scroll");
        return pane;
    }

    /** Shows {@code content} below the body, where it stays while the body scrolls; for a wizard's buttons. */
    protected final void setFooter(Node content) {
        footer.getChildren().setAll(content);
        show(footer, true);
    }

    /** Shows what went wrong above the content, instead of what was shown there; the person can dismiss it. */
    public final void showProblem(Problem problem) {
        showMessage(new ErrorBar(problem, this::clearMessage));
    }

    /** Says above the content what was done, until the person dismisses it. */
    public final void showDone(String text) {
        Hyperlink dismiss = new Hyperlink(Texts.get("message.dismiss"));
        dismiss.setId("message-dismiss");
        dismiss.setOnAction(event -> clearMessage());
        showMessage(new MessageBar(Tone.SUCCESS, text, dismiss));
    }

    /** Shows {@code message} above the content, instead of what was shown there. */
    protected final void showMessage(Node message) {
        messages.getChildren().setAll(message);
        show(messages, true);
    }

    protected final void clearMessage() {
        messages.getChildren().clear();
        show(messages, false);
    }

    /** Whether the blade is in the scene now. */
    public final ReadOnlyBooleanProperty attachedProperty() {
        return attached.getReadOnlyProperty();
    }

    /** The blade came into the scene; what is put into the bag ends when it leaves. */
    protected void onAttach(Subscriptions bag) {}

    /** The blade left the scene; its subscriptions have ended. It may come back. */
    protected void onDetach() {}

    /** The blade will not come back: releases what it holds, such as a session. */
    protected void onClose() {}

    /** Marks the blade as done with: it is not kept for a later visit. A wizard calls this after it has submitted. */
    protected final void finish() {
        finished = true;
    }

    /** Whether the blade must not be shown again. */
    public final boolean isFinished() {
        return finished;
    }

    /** Called by the shell when it lets go of the blade. */
    public final void close() {
        subscriptions.close();
        onClose();
    }

    private void sceneChanged(boolean nowInScene) {
        if (nowInScene == attached.get()) {
            return;
        }
        attached.set(nowInScene);
        if (nowInScene) {
            onAttach(subscriptions);
        } else {
            subscriptions.close();
            onDetach();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
