package dev.ringside.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsFormTest {
    private final TagsForm form = new TagsForm();

    private TagsForm.Tag enter(String name, String value) {
        TagsForm.Tag row = form.rows().get(form.rows().size() - 1);
        row.name().edit(name);
        row.value().edit(value);
        return row;
    }

    @Test
    void alwaysHasAnEmptyRowAtTheEnd() {
        assertThat(form.rows()).hasSize(1);
        TagsForm.Tag first = enter("team", "blue");
        assertThat(form.rows()).hasSize(2);
        form.remove(first);
        assertThat(form.rows()).hasSize(1);
        form.remove(form.rows().get(0));
        assertThat(form.rows()).hasSize(1);
    }

    @Test
    void collectsTheTagsThatAreFilledIn() {
        enter("team", " blue ");
        enter("empty", "");

        assertThat(form.tags()).isEqualTo(Map.of("team", "blue", "empty", ""));
        assertThat(form.validProperty().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", ">", "%", "&", "\\", "?", "/"})
    void refusesWhatAzureForbidsInANameButAllowsItInAValue(String character) {
        enter("a", character);
        assertThat(form.validProperty().get()).isTrue();
        enter("b" + character, "");
        assertThat(form.validProperty().get()).isFalse();
    }

    @Test
    void refusesANameThatIsTooLong() {
        enter("n".repeat(512), "v".repeat(256));
        assertThat(form.validProperty().get()).isTrue();
        TagsForm.Tag row = enter("m".repeat(513), "");
        assertThat(row.name().errorProperty().get().orElse("")).contains("at most 512");
    }

    @Test
    void refusesAValueThatIsTooLong() {
        TagsForm.Tag row = enter("a", "v".repeat(257));

        assertThat(row.value().errorProperty().get().orElse("")).contains("at most 256");
    }

    @Test
    void refusesAValueWithoutAName() {
        TagsForm.Tag row = enter("", "lost");

        assertThat(row.name().shownErrorProperty().get().orElse("")).contains("needs a name");
        assertThat(form.validProperty().get()).isFalse();
    }

    @Test
    void refusesTheSameNameTwiceWhateverItsCase() {
        TagsForm.Tag first = enter("Team", "a");
        enter("team", "b");
        assertThat(form.errors()).hasSize(2);
        form.remove(first);

        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void refusesTheFiftyFirstTag() {
        for (int i = 1; i <= 50; i++) {
            enter("tag" + i, "");
        }
        assertThat(form.validProperty().get()).isTrue();
        TagsForm.Tag last = enter("tag51", "");

        assertThat(form.validProperty().get()).isFalse();
        form.remove(last);
        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void showsOneRowForEachTagAndAnEmptyOneAtTheEnd() {
        TagsForm form = new TagsForm();
        form.show(new TreeMap<>(Map.of("environment", "production", "owner", "retail", "team", "web")));

        assertThat(form.rows()).extracting(row -> row.name().get()).containsExactly("environment", "owner", "team", "");
    }
}
