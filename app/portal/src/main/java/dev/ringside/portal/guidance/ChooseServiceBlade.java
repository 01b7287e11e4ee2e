package dev.ringside.portal.guidance;

import atlantafx.base.theme.Styles;
import dev.ringside.model.guidance.Service;
import dev.ringside.model.guidance.ServiceChoice;
import dev.ringside.model.guidance.ServiceQuestion;
import dev.ringside.model.guidance.ServiceRecommendation;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** A few questions, and which way to run Apache Cassandra workloads their answers recommend, with the reasons. */
public final class ChooseServiceBlade extends Blade {
    private final BladeContext context;
    private final ServiceChoice model = new ServiceChoice();
    private final VBox verdict = new VBox();
    private final List<ToggleGroup> groups = new ArrayList<>();

    public ChooseServiceBlade(BladeContext context) {
        super("blade-choose", Texts.get("nav.choose-service"));
        this.context = context;
        setSubtitle(Texts.get("choose.subtitle"));
        verdict.setId("choose-verdict");
        verdict.getStyleClass().add("choose-verdict");
        VBox content = new VBox(wrapped(Texts.get("choose.intro"), "choose-intro"), verdict);
        for (ServiceQuestion question : ServiceQuestion.values()) {
            content.getChildren().add(part(question));
        }
        content.getStyleClass().addAll("page-part", "choose");
        setScrolledContent(content);
        commandBar().add("choose-clear", FluentUiRegularAL.ARROW_COUNTERCLOCKWISE_20, Texts.get("choose.clear"), () -> {
            model.clear();
            groups.forEach(group -> group.selectToggle(null));
        });
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(model.recommendationProperty(), this::show);
    }

    private VBox part(ServiceQuestion question) {
        String key = key(question);
        Label heading = new Label(Texts.get(key + ".question"));
        heading.getStyleClass().add("section-heading");
        heading.setWrapText(true);
        VBox part = new VBox(heading);
        part.getStyleClass().add("choose-part");
        ToggleGroup group = new ToggleGroup();
        groups.add(group);
        for (Service service : Service.values()) {
            RadioButton answer = new RadioButton(answer(key, service));
            answer.setId("choose-" + name(question) + "-" + name(service));
            answer.setWrapText(true);
            answer.setMinHeight(Region.USE_PREF_SIZE);
            answer.setToggleGroup(group);
            answer.setOnAction(event -> model.answer(question, service));
            part.getChildren().add(answer);
        }
        return part;
    }

    private void show(Optional<ServiceRecommendation> known) {
        verdict.getChildren().clear();
        if (known.isEmpty()) {
            verdict.getChildren().add(new StatusLabel(Tone.INFORMATION, Texts.get("choose.none")));
            return;
        }
        ServiceRecommendation recommended = known.get();
        Label heading = new Label(Texts.get("choose.recommended", title(recommended.service())));
        heading.setId("choose-recommended");
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        verdict.getChildren().addAll(heading, wrapped(text(recommended.service()), "choose-text"));
        if (recommended.certain()) {
            verdict.getChildren().add(wrapped(Texts.get("choose.certain"), "choose-certain"));
        }
        for (ServiceQuestion question : recommended.reasons()) {
            verdict.getChildren().add(new StatusLabel(Tone.SUCCESS, answer(key(question), recommended.service())));
        }
        for (ServiceQuestion question : recommended.against()) {
            model.answer(question).ifPresent(service -> verdict.getChildren()
                    .add(new StatusLabel(
                            Tone.WARNING,
                            Texts.get("choose.against", answer(key(question), service), title(service)))));
        }
        verdict.getChildren().forEach(ChooseServiceBlade::wrap);
        if (recommended.service() == Service.MANAGED_INSTANCE) {
            Button create = new Button(Texts.get("choose.create"));
            create.setId("choose-create");
            create.getStyleClass().add(Styles.ACCENT);
            create.setOnAction(event -> context.navigator().open(BladeAddress.Place.CREATE_CLUSTER));
            verdict.getChildren().add(create);
        }
    }

    private static void wrap(javafx.scene.Node node) {
        if (node instanceof Label label) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
    }

    private static String answer(String key, Service service) {
        return switch (service) {
            case SELF_HOSTED -> Texts.get(key + ".self");
            case MANAGED_INSTANCE -> Texts.get(key + ".managed");
            case COSMOS_DB -> Texts.get(key + ".cosmos");
        };
    }

    private static String title(Service service) {
        return switch (service) {
            case SELF_HOSTED -> Texts.get("choose.self");
            case MANAGED_INSTANCE -> Texts.get("choose.managed");
            case COSMOS_DB -> Texts.get("choose.cosmos");
        };
    }

    private static String text(Service service) {
        return switch (service) {
            case SELF_HOSTED -> Texts.get("choose.self.text");
            case MANAGED_INSTANCE -> Texts.get("choose.managed.text");
            case COSMOS_DB -> Texts.get("choose.cosmos.text");
        };
    }

    private static String key(ServiceQuestion question) {
        return switch (question) {
            case DEPLOYMENT -> "choose.deployment";
            case OPERATIONS -> "choose.operations";
            case SYSTEM -> "choose.system";
            case PRICING -> "choose.pricing";
            case ANALYTICS -> "choose.analytics";
            case WORKLOAD -> "choose.workload";
            case AGREEMENTS -> "choose.agreements";
        };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label wrapped(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
