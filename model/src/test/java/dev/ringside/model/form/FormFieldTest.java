package dev.ringside.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormFieldTest {
    private final FormField<String> name = new FormField<>("name", "")
            .rule(text -> text.isEmpty() ? Optional.of("Name is required.") : Optional.empty())
            .rule(text -> text.contains(" ") ? Optional.of("No spaces.") : Optional.empty());

    @Test
    void hidesItsErrorUntilThePersonHasBeenThere() {
        assertThat(name.errorProperty().get()).contains("Name is required.");
        assertThat(name.shownErrorProperty().get()).isEmpty();
        name.visit();

        assertThat(name.shownErrorProperty().get()).contains("Name is required.");
    }

    @Test
    void reportsTheFirstRuleBroken() {
        name.edit("a b");
        assertThat(name.shownErrorProperty().get()).contains("No spaces.");
        name.edit("ab");
        assertThat(name.isValid()).isTrue();
    }

    @Test
    void leavesAloneWhatThePersonEntered() {
        name.suggest("proposed");
        assertThat(name.get()).isEqualTo("proposed");
        name.edit("mine");
        name.suggest("another");

        assertThat(name.get()).isEqualTo("mine");
    }

    @Test
    void isCheckedAgainWhenAFieldItDependsOnChanges() {
        FormField<String> copy = new FormField<>("copy", "x");
        copy.dependsOn(name).rule(text -> text.equals(name.get()) ? Optional.empty() : Optional.of("Differs."));
        assertThat(copy.isValid()).isFalse();
        name.edit("x");

        assertThat(copy.isValid()).isTrue();
    }

    @Test
    void tellsItsListenersOnceForEachChange() {
        List<String> seen = new ArrayList<>();
        name.valueProperty().addListener(observable -> seen.add(name.get()));
        name.edit("a");
        name.edit("a");
        name.edit("b");

        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void refusesAnOptionThatIsUnavailableWithItsReason() {
        ChoiceField<String> choice = new ChoiceField<>(
                "version",
                "5.0",
                List.of(Option.of("5.0", "5.0"), new Option<>("3.11", "3.11", Optional.of("Not here."))),
                () -> "Choose one.");
        assertThat(choice.isValid()).isTrue();
        choice.edit("3.11");
        assertThat(choice.errorProperty().get()).contains("Not here.");
        choice.edit("2.2");
        assertThat(choice.errorProperty().get()).contains("Choose one.");
    }

    @Test
    void readsANumberWithinItsBoundsOnly() {
        NumberField disks = new NumberField("disks", "No. of disks", 4, 1, 10, "Because.");
        assertThat(disks.number()).hasValue(4);
        disks.edit("11");
        assertThat(disks.errorProperty().get()).contains("No. of disks can be at most 10. Because.");
        disks.edit("0");
        assertThat(disks.errorProperty().get()).contains("No. of disks must be at least 1. Because.");
        disks.edit("4.5");
        assertThat(disks.errorProperty().get()).contains("No. of disks must be a whole number; \"4.5\" is not.");
        disks.edit(" ");
        assertThat(disks.errorProperty().get()).contains("No. of disks is required.");
        assertThat(disks.number()).isEmpty();
    }

    @Test
    void stepsWithinItsBounds() {
        NumberField disks = new NumberField("disks", "No. of disks", 10, 1, 10, "");
        disks.step(1);
        assertThat(disks.number()).hasValue(10);
        disks.step(-3);
        assertThat(disks.number()).hasValue(7);
        disks.edit("many");
        disks.step(1);
        assertThat(disks.number()).hasValue(1);
    }

    @Test
    void createsANewNameBesideTheExistingOnes() {
        CreatableChoiceField group = new CreatableChoiceField(
                "group",
                "ringside",
                text -> text.isEmpty() ? Optional.of("Name is required.") : Optional.empty(),
                "Choose one.");
        group.offerExisting(List.of(Option.of("dev", "dev")));
        assertThat(group.options()).extracting(Option::label).containsExactly("(New) ringside", "dev");
        assertThat(group.create("")).contains("Name is required.");
        assertThat(group.create("DEV"))
                .contains("\"DEV\" exists already. Choose it from the list, or enter another name.");
        assertThat(group.get()).isEqualTo("ringside");
        assertThat(group.create("team")).isEmpty();

        assertThat(group.get()).isEqualTo("team");
        assertThat(group.options()).extracting(Option::label).containsExactly("(New) team", "dev");
    }
}
