package dev.ringside.portal.places;

import dev.ringside.model.Amounts;
import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Essentials;
import dev.ringside.portal.blade.Facts;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.ClusterChanges;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The places where nodes can run: whether they can now, else why not and what to do; their room, and what runs there. */
public final class SubscriptionsBlade extends Blade {
    private final BladeContext context;
    private final VBox list = new VBox();
    private final VBox contexts = new VBox();

    public SubscriptionsBlade(BladeContext context) {
        super("blade-subscriptions", Texts.get("nav.subscriptions"));
        this.context = context;
        setSubtitle(Texts.get("subscriptions.subtitle"));
        list.setId("subscriptions");
        commandBar()
                .add(
                        "subscriptions-refresh",
                        FluentUiRegularAL.ARROW_CLOCKWISE_20,
                        Texts.get("subscriptions.refresh"),
                        this::refresh);
        setScrolledContent(new VBox(list, contexts));
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().loadedProperty(), loaded -> {
            if (loaded) {
                refresh();
            }
        });
        bag.follow(context.model().subscriptions(), this::show);
        ClusterChanges.follow(context.model(), bag, this::show);
    }

    private void refresh() {
        context.model().refreshSubscriptions();
        context.model().ask(engine -> engine.dockerContexts(), this::showContexts, this::showProblem);
    }

    /** The engines the docker command knows; one of them at most runs nodes. */
    private void showContexts(List<DockerContext> found) {
        contexts.getChildren().clear();
        if (found.isEmpty()) {
            return;
        }
        Facts facts = new Facts(Texts.get("subscriptions.contexts"));
        for (DockerContext each : found) {
            facts.text("docker-context-" + each.name(), each.name(), Texts.get(key(each), each.host(), each.name()));
        }
        contexts.getChildren().add(facts);
    }

    private static String key(DockerContext each) {
        if (each.inUse()) {
            return "subscriptions.context.in-use";
        }
        return each.onThisComputer() ? "subscriptions.context.other" : "subscriptions.context.remote";
    }

    private void show() {
        List<Subscription> places = context.model().subscriptions();
        if (places.isEmpty()) {
            list.getChildren().setAll(new Skeleton(6));
            return;
        }
        list.getChildren().setAll(places.stream().map(this::part).toList());
    }

    private Facts part(Subscription place) {
        String id = "subscription-" + place.id();
        Facts facts = new Facts(place.name());
        facts.line(Texts.get("subscriptions.state"), state(place));
        place.unavailable().ifPresent(problem -> explain(facts, id, problem));
        facts.copied(id + "-id", Texts.get("overview.subscription-id"), place.id())
                .text(id + "-runtime", Texts.get("overview.runtime"), Words.runtime(place.runtime()));
        if (place.isAvailable()) {
            facts.line(Texts.get("subscriptions.memory"), memory(place))
                    .text(id + "-cores", Texts.get("subscriptions.cores"), String.valueOf(place.cores()))
                    .text(
                            id + "-disk",
                            Texts.get("subscriptions.disk"),
                            Texts.get("subscriptions.free", Amounts.bytes(place.diskFree())));
        }
        return facts.line(Texts.get("subscriptions.clusters"), clusters(place));
    }

    private static void explain(Facts facts, String id, Problem problem) {
        facts.text(id + "-why", Texts.get("subscriptions.why"), problem.message())
                .text(id + "-remedy", Texts.get("subscriptions.remedy"), problem.remedy());
    }

    private static StatusLabel state(Subscription place) {
        StatusLabel state = new StatusLabel(
                place.isAvailable() ? Tone.SUCCESS : Tone.WARNING,
                Texts.get(place.isAvailable() ? "home.place.available" : "home.place.unavailable"));
        state.setId("subscription-" + place.id() + "-state");
        return state;
    }

    private static HBox memory(Subscription place) {
        long used = Math.max(0, place.memoryTotal() - place.memoryAvailable());
        double share = place.memoryTotal() == 0 ? 0 : (double) used / place.memoryTotal();
        ProgressBar bar = new ProgressBar(share);
        bar.getStyleClass().add("capacity-bar");
        Label text = new Label(Texts.get(
                "subscriptions.memory.text",
                Amounts.bytes(place.memoryAvailable()),
                Amounts.bytes(place.memoryTotal()),
                Figures.share(share)));
        text.setId("subscription-" + place.id() + "-memory");
        text.setMinWidth(Region.USE_PREF_SIZE);
        bar.setAccessibleText(text.getText());
        HBox line = new HBox(bar, text);
        line.getStyleClass().add("capacity");
        return line;
    }

    private Node clusters(Subscription place) {
        List<ClusterModel> here = context.model().clusters().stream()
                .filter(cluster -> cluster.getSpec().subscription().equals(place.id()))
                .toList();
        if (here.isEmpty()) {
            return new Label(Texts.get("create.none"));
        }
        FlowPane links = new FlowPane();
        links.getStyleClass().add("connect-points");
        for (ClusterModel cluster : here) {
            Hyperlink link = Essentials.link(
                    "subscription-cluster-" + cluster.name(),
                    Texts.get(
                            "subscriptions.cluster",
                            cluster.name(),
                            cluster.getSpec().nodeCount()),
                    () -> context.navigator().open(new BladeAddress.ClusterOverview(cluster.name())));
            links.getChildren().add(link);
        }
        return links;
    }
}
