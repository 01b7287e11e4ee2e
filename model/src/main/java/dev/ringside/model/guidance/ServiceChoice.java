package dev.ringside.model.guidance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A few questions and the service their answers recommend. FX thread only. */
public final class ServiceChoice {
    private final Map<ServiceQuestion, Service> answers = new EnumMap<>(ServiceQuestion.class);
    private final ReadOnlyObjectWrapper<Optional<ServiceRecommendation>> recommendation =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The person's answer; the last one counts. */
    public void answer(ServiceQuestion question, Service answer) {
        answers.put(question, answer);
        recommendation.set(recommend());
    }

    public Optional<Service> answer(ServiceQuestion question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Forgets all answers. */
    public void clear() {
        answers.clear();
        recommendation.set(Optional.empty());
    }

    /** Empty until a question was answered. */
    public ReadOnlyObjectProperty<Optional<ServiceRecommendation>> recommendationProperty() {
        return recommendation.getReadOnlyProperty();
    }

    private Optional<ServiceRecommendation> recommend() {
        // Changed code of the server runs on nobody else's nodes.
        if (answers.get(ServiceQuestion.DEPLOYMENT) == Service.SELF_HOSTED) {
            return Optional.of(of(Service.SELF_HOSTED, true));
        }
        Service best = Service.MANAGED_INSTANCE;
        for (Service service : Service.values()) {
            if (votes(service).size() > votes(best).size()) {
                best = service;
            }
        }
        return Optional.of(of(best, false));
    }

    private ServiceRecommendation of(Service service, boolean certain) {
        List<ServiceQuestion> against = Arrays.stream(ServiceQuestion.values())
                .filter(question -> answers.containsKey(question) && answers.get(question) != service)
                .toList();
        return new ServiceRecommendation(service, votes(service), against, certain);
    }

    private List<ServiceQuestion> votes(Service service) {
        return Arrays.stream(ServiceQuestion.values())
                .filter(question -> answers.get(question) == service)
                .toList();
    }
}
