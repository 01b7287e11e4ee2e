package dev.ringside.portal.home;

import dev.ringside.model.Amounts;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Subscription;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What this computer can run: each place with its room for nodes, or why it has none. */
final class PlacesSummary extends VBox {
    private final BladeContext context;
    private final FlowPane cards = new FlowPane();

    PlacesSummary(BladeContext context) {
        this.context = context;
        setId("home-places");
        getStyleClass().add("home-section");
        cards.getStyleClass().add("cards");
        Hyperlink all = new Hyperlink(Texts.get("home.all-places"));
        all.setId("home-all-places");
        all.setOnAction(event -> context.navigator().open(BladeAddress.Place.SUBSCRIPTIONS));
        getChildren().addAll(HomeBlade.heading(Texts.get("home.places")), cards, all);
    }

    void follow(Subscriptions bag) {
        if (context.model().loadedProperty().get()) {
            context.model().refreshSubscriptions();
        }
        bag.follow(context.model().subscriptions(), this::show);
    }

    private void show() {
        if (context.model().subscriptions().isEmpty()) {
            Skeleton skeleton = new Skeleton(2);
            skeleton.setPrefWidth(360);
            cards.getChildren().setAll(skeleton);
            return;
        }
        cards.getChildren().clear();
        context.model().subscriptions().forEach(place -> cards.getChildren().add(card(place)));
    }

    private static VBox card(Subscription place) {
        Label name = new Label(place.name());
        name.getStyleClass().add("card-title");
        VBox card = new VBox(name);
        card.getStyleClass().add("place-card");
        place.unavailable()
                .ifPresentOrElse(
                        problem -> card.getChildren()
                                .addAll(
                                        new StatusLabel(Tone.NEUTRAL, Texts.get("home.place.unavailable")),
                                        wrapped(problem.message()),
                                        wrapped(problem.remedy())),
                        () -> card.getChildren()
                                .addAll(
                                        new StatusLabel(Tone.SUCCESS, Texts.get("home.place.available")),
                                        wrapped(Texts.get(
                                                "home.place.memory",
                                                Amounts.bytes(place.memoryAvailable()),
                                                Amounts.bytes(place.memoryTotal()))),
                                        wrapped(Texts.get(
                                                "home.place.rest", place.cores(), Amounts.bytes(place.diskFree())))));
        return card;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("card-text");
        return label;
    }
}
