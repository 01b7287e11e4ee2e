package dev.ringside.portal.guidance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.guidance.BestPracticesModel;
import dev.ringside.model.guidance.Finding;
import dev.ringside.model.guidance.Practice;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.MessageBar;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The service's advice on high availability held against this cluster, each with what, why, and the way to mend it. */
public final class BestPracticesBlade extends ClusterBlade {
    private final BestPracticesModel model;
    private final VBox summary = new VBox();
    private final VBox list = new VBox();

    public BestPracticesBlade(BladeContext context, ClusterName name) {
        super("blade-practices", Texts.get("practices.title", name), context, name);
        setSubtitle(Texts.get("overview.subtitle"));
        model = new BestPracticesModel(context.model(), name);
        list.setId("practices");
        summary.setId("practices-summary");
        commandBar()
                .add(
                        "practices-refresh",
                        FluentUiRegularAL.ARROW_CLOCKWISE_20,
                        Texts.get("practices.refresh"),
                        model::refresh);
    }

    @Override
    protected Node build() {
        Label intro = new Label(Texts.get("practices.intro"));
        intro.setWrapText(true);
        VBox content = new VBox(intro, summary, list);
        content.getStyleClass().addAll("page-part", "practices");
        return scrolled(content);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        bag.follow(
                Bindings.createObjectBinding(
                        () -> java.util.List.of(
                                cluster.getSpec(),
                                cluster.contactPointsProperty().get(),
                                cluster.healthyNodesProperty().get()),
                        cluster.specProperty(),
                        cluster.contactPointsProperty(),
                        cluster.healthyNodesProperty()),
                changed -> model.show(cluster));
        bag.follow(model.findings(), this::show);
        bag.follow(model.problemProperty(), problem -> problem.ifPresentOrElse(this::showProblem, this::clearMessage));
        bag.follow(cluster.healthyProperty(), healthy -> model.refresh());
    }

    private void show() {
        int all = model.findings().size();
        long good = model.good();
        summary.getChildren()
                .setAll(new MessageBar(
                        good == all ? Tone.SUCCESS : Tone.INFORMATION,
                        good == all ? Texts.get("practices.all") : Texts.get("practices.some", good, all)));
        list.getChildren().setAll(model.findings().stream().map(this::row).toList());
    }

    private HBox row(Finding finding) {
        String key = key(finding.practice());
        Label title = new Label(Texts.get(key + ".title"));
        title.getStyleClass().add("practice-title");
        VBox words = new VBox(title, wrapped(verdict(finding, key)), wrapped(Texts.get(key + ".why")));
        words.getChildren().get(2).getStyleClass().add("form-hint");
        words.getStyleClass().add("practice-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(new StatusIcon(tone(finding.verdict())), words);
        row.setId("practice-" + finding.practice().name().toLowerCase(Locale.ROOT));
        row.getStyleClass().add("practice");
        row.setAccessibleText(title.getText() + ": " + verdict(finding, key));
        if (finding.verdict() == Finding.Verdict.ADVICE) {
            BladeAddress way = way(finding.practice());
            Hyperlink link = new Hyperlink(Texts.get("practices.open", way.title()));
            link.setId("practice-link-" + finding.practice().name().toLowerCase(Locale.ROOT));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(event -> context().navigator().open(way));
            row.getChildren().add(link);
        }
        return row;
    }

    private static String verdict(Finding finding, String key) {
        return switch (finding.verdict()) {
            case GOOD -> Texts.get(key + ".good");
            case ADVICE -> Texts.get(key + ".advice", String.join(", ", finding.details()));
            case UNKNOWN -> Texts.get("practices.unknown");
        };
    }

    private static Tone tone(Finding.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Tone.SUCCESS;
            case ADVICE -> Tone.WARNING;
            case UNKNOWN -> Tone.NEUTRAL;
        };
    }

    /** Where it is mended. */
    private BladeAddress way(Practice practice) {
        return switch (practice) {
            case NODES, RACKS, REGIONS, CAPACITY, HEALTH -> new BladeAddress.DataCenters(clusterName());
            case TOPOLOGY, REPLICAS -> new BladeAddress.Console(clusterName());
            case AUTO_REPLICATE, CLUSTER_TYPE, EVENTS, REPAIR -> ClusterPlace.UPDATE.of(clusterName());
            case TLS -> ClusterPlace.NETWORKING.of(clusterName());
        };
    }

    private static String key(Practice practice) {
        return switch (practice) {
            case NODES -> "practice.nodes";
            case RACKS -> "practice.racks";
            case REGIONS -> "practice.regions";
            case CAPACITY -> "practice.capacity";
            case TOPOLOGY -> "practice.topology";
            case REPLICAS -> "practice.replicas";
            case AUTO_REPLICATE -> "practice.auto-replicate";
            case CLUSTER_TYPE -> "practice.cluster-type";
            case EVENTS -> "practice.events";
            case REPAIR -> "practice.repair";
            case TLS -> "practice.tls";
            case HEALTH -> "practice.health";
        };
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
