package dev.ringside.model.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceChoiceTest {
    private final ServiceChoice model = new ServiceChoice();

    @Test
    void recommendsNothingBeforeAnAnswer() {
        assertThat(model.recommendationProperty().get()).isEmpty();
    }

    @Test
    void recommendsWhatMostAnswersSpeakForAndSaysWhatSpeaksAgainst() {
        model.answer(ServiceQuestion.OPERATIONS, Service.COSMOS_DB);
        model.answer(ServiceQuestion.PRICING, Service.COSMOS_DB);
        model.answer(ServiceQuestion.ANALYTICS, Service.MANAGED_INSTANCE);
        assertThat(recommended())
                .isEqualTo(new ServiceRecommendation(
                        Service.COSMOS_DB,
                        java.util.List.of(ServiceQuestion.OPERATIONS, ServiceQuestion.PRICING),
                        java.util.List.of(ServiceQuestion.ANALYTICS),
                        false));
        model.answer(ServiceQuestion.PRICING, Service.MANAGED_INSTANCE);
        assertThat(recommended().service()).isEqualTo(Service.MANAGED_INSTANCE);
    }

    @Test
    void leavesNoChoiceForServersThatWereChanged() {
        model.answer(ServiceQuestion.OPERATIONS, Service.MANAGED_INSTANCE);
        model.answer(ServiceQuestion.PRICING, Service.MANAGED_INSTANCE);
        model.answer(ServiceQuestion.DEPLOYMENT, Service.SELF_HOSTED);
        assertThat(recommended().service()).isEqualTo(Service.SELF_HOSTED);
        assertThat(recommended().certain()).isTrue();
    }

    @Test
    void startsOver() {
        model.answer(ServiceQuestion.PRICING, Service.COSMOS_DB);
        model.clear();
        assertThat(model.recommendationProperty().get()).isEmpty();
        assertThat(model.answer(ServiceQuestion.PRICING)).isEmpty();
    }

    private ServiceRecommendation recommended() {
        return model.recommendationProperty().get().orElseThrow();
    }
}
