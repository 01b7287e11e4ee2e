package dev.ringside.model.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ListsTest {
    private final ObservableList<StringBuilder> models = FXCollections.observableArrayList();

    private void mirror(String... sources) {
        Lists.mirror(
                models,
                List.of(sources),
                model -> model.charAt(0),
                source -> source.charAt(0),
                StringBuilder::new,
                (model, source) -> model.replace(0, model.length(), source));
    }

    private List<String> contents() {
        return models.stream().map(StringBuilder::toString).toList();
    }

    @Test
    void followsAdditionsRemovalsAndANewOrder() {
        mirror("a1", "b1", "c1");
        mirror("c2", "d2", "a2");

        assertThat(contents()).containsExactly("c2", "d2", "a2");
    }

    @Test
    void keepsTheModelOfASourceThatStays() {
        mirror("a1", "b1");
        StringBuilder b = models.get(1);
        mirror("b2");

        assertThat(models).hasSize(1);
        assertThat(models.get(0)).isSameAs(b);
        assertThat(contents()).containsExactly("b2");
    }

    @Test
    void changesNothingInTheListWhenOnlyValuesChange() {
        mirror("a1", "b1");
        models.addListener((ListChangeListener<StringBuilder>) change -> {
            throw new AssertionError("The list changed: " + change);
        });
        mirror("a2", "b2");

        assertThat(contents()).containsExactly("a2", "b2");
    }

    @Test
    void emptiesTheListWhenNothingIsLeft() {
        mirror("a1");
        mirror();

        assertThat(models).isEmpty();
    }
}
