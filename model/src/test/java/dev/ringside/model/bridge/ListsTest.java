package dev.ringside.model.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

    private static List<String> prepended(List<String> before, List<String> newestFirst, List<String> changes) {
        ObservableList<String> log = FXCollections.observableArrayList(before);
        log.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                changes.add("-" + change.getRemovedSize() + "+" + change.getAddedSize() + " at " + change.getFrom());
            }
        });
        Lists.prepend(log, newestFirst);
        return List.copyOf(log);
    }

    @Test
    void putsWhatCameInFrontOfALogAndDropsTheOldest() {
        List<String> changes = new ArrayList<>();
        List<String> now = List.of("6", "5", "4", "3", "2");
        assertThat(prepended(List.of("4", "3", "2", "1"), now, changes)).isEqualTo(now);
        assertThat(changes).containsExactly("-1+0 at 3", "-0+2 at 0");
    }

    @Test
    void putsOlderLinesThatBecomeKnownAtTheEndOfALog() {
        List<String> changes = new ArrayList<>();
        List<String> now = List.of("4", "3", "2", "1");
        assertThat(prepended(List.of("3", "2"), now, changes)).isEqualTo(now);
        assertThat(changes).containsExactly("-0+1 at 2", "-0+1 at 0");
    }

    @Test
    void showsAnotherLogAnew() {
        assertThat(prepended(List.of("3", "2"), List.of("9", "8"), new ArrayList<>()))
                .containsExactly("9", "8");
        assertThat(prepended(List.of("3", "1"), List.of("3", "2"), new ArrayList<>()))
                .containsExactly("3", "2");
        assertThat(prepended(List.of(), List.of("1"), new ArrayList<>())).containsExactly("1");
        assertThat(prepended(List.of("1"), List.of(), new ArrayList<>())).isEmpty();
    }

    @Test
    void leavesALogAloneThatIsTheSame() {
        List<String> changes = new ArrayList<>();
        prepended(List.of("2", "1"), List.of("2", "1"), changes);
        assertThat(changes).isEmpty();
    }

    @Test
    void takesEqualLinesOfALogForWhatTheyAre() {
        assertThat(prepended(List.of("1"), List.of("1", "1", "1"), new ArrayList<>()))
                .containsExactly("1", "1", "1");
    }
}
