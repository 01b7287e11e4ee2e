package dev.ringside.portal.welcome;

import dev.ringside.model.Amounts;
import dev.ringside.model.create.StarterOffer;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.problem.Problem;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What was found on this computer: memory, Java and Docker, each with whether it is enough. */
final class ComputerCards extends FlowPane {

    ComputerCards(StarterOffer offer) {
        setId("welcome-computer");
        getStyleClass().add("cards");
        // Where the first cluster would run says best what there is for it.
        offer.place().ifPresent(place -> getChildren().add(memory(place, offer)));
        place(offer, RuntimeKind.EMBEDDED).ifPresent(place -> getChildren().add(java(place)));
        getChildren().add(docker(place(offer, RuntimeKind.DOCKER), offer.place().isPresent()));
    }

    private static Optional<Subscription> place(StarterOffer offer, RuntimeKind kind) {
        return offer.places().stream()
                .filter(place -> place.runtime() == kind)
                .min((a, b) -> Boolean.compare(b.isAvailable(), a.isAvailable()));
    }

    private static VBox memory(Subscription place, StarterOffer offer) {
        boolean tight = offer.problems().stream()
                .anyMatch(problem -> problem instanceof Problem.NotEnoughMemory || problem instanceof Problem.DiskFull);
        return card(
                Texts.get("welcome.memory"),
                new StatusLabel(
                        tight ? Tone.WARNING : Tone.SUCCESS,
                        Texts.get(tight ? "welcome.memory.short" : "welcome.memory.enough")),
                Texts.get(
                        "home.place.memory",
                        Amounts.bytes(place.memoryAvailable()),
                        Amounts.bytes(place.memoryTotal())),
                Texts.get("home.place.rest", place.cores(), Amounts.bytes(place.diskFree())));
    }

    private static VBox java(Subscription place) {
        return place.unavailable()
                .map(problem -> card(
                        Texts.get("welcome.java"),
                        new StatusLabel(Tone.WARNING, Texts.get("home.place.unavailable")),
                        problem.message(),
                        problem.remedy()))
                .orElseGet(() -> card(
                        Texts.get("welcome.java"),
                        new StatusLabel(Tone.SUCCESS, Texts.get("home.place.available")),
                        Texts.get("welcome.java.version", Runtime.version().feature()),
                        Texts.get("welcome.java.text")));
    }

    private static VBox docker(Optional<Subscription> found, boolean dispensable) {
        Optional<Problem> problem = found.flatMap(Subscription::unavailable);
        if (found.isPresent() && problem.isEmpty()) {
            return card(
                    Texts.get("welcome.docker"),
                    new StatusLabel(Tone.SUCCESS, Texts.get("home.place.available")),
                    found.get().name(),
                    Texts.get("welcome.docker.text"));
        }
        return card(
                Texts.get("welcome.docker"),
                new StatusLabel(
                        Tone.NEUTRAL, Texts.get(dispensable ? "welcome.docker.none" : "home.place.unavailable")),
                problem.map(Problem::message).orElse(""),
                dispensable
                        ? Texts.get("welcome.docker.optional")
                        : problem.map(Problem::remedy).orElse(""));
    }

    private static VBox card(String title, StatusLabel status, String... sentences) {
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        VBox card = new VBox(name, status);
        card.getStyleClass().addAll("place-card", "welcome-card");
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                Label label = new Label(sentence);
                label.setWrapText(true);
                label.getStyleClass().add("card-text");
                card.getChildren().add(label);
            }
        }
        return card;
    }
}
