package dev.ringside.portal.create;

import dev.ringside.model.Amounts;
import dev.ringside.model.create.CreateClusterModel;
import dev.ringside.model.create.CreateTab;
import dev.ringside.model.create.ReviewError;
import dev.ringside.model.form.ReviewState;
import dev.ringside.portal.blade.CommandPreview;
import dev.ringside.portal.blade.MessageBar;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The last tab: what the validation says, then everything that will be created, then the command line that creates the same. */
final class ReviewPane extends VBox {
    private final CreateClusterModel model;
    private final Consumer<CreateTab> opener;
    private final VBox verdict = new VBox();
    private final VBox summary = new VBox();

    /** {@code opener} goes to the tab on which an error can be put right. */
    ReviewPane(CreateClusterModel model, Consumer<CreateTab> opener) {
        this.model = model;
        this.opener = opener;
        getStyleClass().addAll("form", "review");
        verdict.setId("review-verdict");
        summary.setId("review-summary");
        summary.getStyleClass().add("review-summary");
        getChildren().addAll(verdict, summary);
    }

    void follow(Subscriptions bag) {
        bag.follow(model.reviewProperty(), state -> {
            showVerdict(state);
            showSummary();
        });
        bag.follow(model.errors(), () -> showVerdict(model.reviewProperty().get()));
    }

    private void showVerdict(ReviewState state) {
        Node shown =
                switch (state) {
                    case UNCHECKED -> new MessageBar(Tone.INFORMATION, Texts.get("create.review.unchecked"));
                    case CHECKING -> MessageBar.working(Texts.get("create.review.checking"));
                    case PASSED -> passed();
                    case FAILED -> failed();
                    case SUBMITTING, SUBMITTED -> MessageBar.working(Texts.get("create.review.submitting"));
                };
        verdict.getChildren().setAll(shown);
    }

    private Node failed() {
        Label heading = new Label(Texts.get("create.review.failed"));
        heading.getStyleClass().add("message-bar-title");
        VBox lines = new VBox(heading);
        lines.getStyleClass().add("review-errors");
        model.errors().forEach(error -> lines.getChildren().add(line(error)));
        HBox bar = new HBox(new StatusIcon(Tone.DANGER), lines);
        bar.getStyleClass().addAll("message-bar", "tone-danger");
        return bar;
    }

    private Node line(ReviewError error) {
        Label text = new Label(error.text());
        text.setWrapText(true);
        text.setMinWidth(0);
        HBox line = new HBox();
        line.getStyleClass().add("review-error");
        error.tab().ifPresent(tab -> {
            Hyperlink link = new Hyperlink(CreateTexts.title(tab));
            link.setId("review-to-" + CreateTexts.id(tab));
            link.setMinWidth(USE_PREF_SIZE);
            link.setOnAction(event -> opener.accept(tab));
            line.getChildren().add(link);
        });
        line.getChildren().add(text);
        return line;
    }

    private static Node passed() {
        MessageBar bar = new MessageBar(Tone.SUCCESS, Texts.get("create.review.passed"));
        bar.setId("review-success");
        return bar;
    }

    private void showSummary() {
        summary.getChildren().clear();
        var basics = model.basics();
        summary.getChildren()
                .add(new SummarySection("create.tab.basics")
                        .line("create.subscription", basics.subscription().label())
                        .line("create.resource-group", basics.resourceGroup().label())
                        .line("create.cluster-name", basics.clusterName().get())
                        .line("create.location", basics.location().label())
                        .line("create.version", basics.cassandraVersion().label())
                        .line(
                                "create.extension",
                                Texts.get(basics.luceneIndex().get() ? "create.extension.box" : "create.none"))
                        .line("create.user-name", "cassandra")
                        .line(
                                "create.password",
                                Texts.get(basics.password().get().isEmpty() ? "create.none" : "create.password.hidden"))
                        .line("create.virtual-network", basics.virtualNetwork().label())
                        .line("create.subnet", basics.subnet().get())
                        .line("create.assign-roles", yesNo(basics.assignRoles().get()))
                        .line("create.require-tls", yesNo(basics.requireTls().get()))
                        .line("create.auto-replicate", basics.autoReplicate().label())
                        .line(
                                "create.event-strategy",
                                basics.scheduledEventStrategy().label())
                        .line("create.cluster-type", basics.clusterType().label()));
        var dataCenter = model.dataCenter();
        SummarySection second = new SummarySection("create.tab.data-center")
                .line("create.data-center-name", dataCenter.name().get())
                .line(
                        "create.availability-zone",
                        yesNo(dataCenter.availabilityZone().get()))
                .line("create.sku", dataCenter.sku().label())
                .line("create.disks", dataCenter.diskCapacity().get())
                .line("create.nodes", dataCenter.nodeCount().get());
        dataCenter
                .memoryNeeds()
                .ifPresent(needs -> second.line(
                        "create.review.memory",
                        Texts.get(
                                "create.review.memory.value",
                                Amounts.bytes(needs.needed()),
                                Amounts.bytes(needs.perNode()),
                                Amounts.bytes(needs.available()))));
        summary.getChildren().add(second);
        if (!model.tags().tags().isEmpty()) {
            SummarySection tags = new SummarySection("create.tab.tags");
            model.tags().tags().forEach(tags::pair);
            summary.getChildren().add(tags);
        }
        model.command().ifPresent(this::showCommand);
    }

    private void showCommand(String command) {
        CommandPreview preview = new CommandPreview("review-command", Texts.get("create.review.command.text"));
        preview.show(List.of(new CommandPreview.Tool("ringside", Texts.get("product.name"), Optional.of(command))));
        summary.getChildren().add(preview);
    }

    private static String yesNo(boolean value) {
        return Texts.get(value ? "create.yes" : "create.no");
    }
}
