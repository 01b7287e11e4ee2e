package dev.ringside.model.form;

import dev.ringside.model.bridge.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Tags: rows of name and value under Azure's rules (Azure documentation, "Use tags to organize your Azure resources"). There is
 * always one empty row at the end to type into; empty rows count for nothing.
 */
public final class TagsForm {
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>%&\\\\?/]");

    private final ObservableList<Tag> rows = FXCollections.observableArrayList();
    private final ObservableList<Tag> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final Observed<Boolean> valid = new Observed<>(true);
    private final List<Runnable> reactions = new ArrayList<>();
    private int created;

    public TagsForm() {
        addRow();
    }

    /** Shows these tags instead of what was entered. */
    public void show(Map<String, String> tags) {
        rows.clear();
        tags.forEach((name, value) -> {
            // Filling a row adds an empty one after it, which is the next tag's.
            Tag row = rows.isEmpty() ? addRow() : rows.get(rows.size() - 1);
            row.name.restore(name);
            row.value.restore(value);
        });
        changed();
    }

    /** A row: both texts as typed. */
    public static final class Tag {
        private final FormField<String> name;
        private final FormField<String> value;

        private Tag(int number) {
            name = new FormField<>("tag-name-" + number, "");
            value = new FormField<>("tag-value-" + number, "");
        }

        public FormField<String> name() {
            return name;
        }

        public FormField<String> value() {
            return value;
        }

        public boolean isEmpty() {
            return name.get().isBlank() && value.get().isEmpty();
        }

        private boolean isValid() {
            return name.isValid() && value.isValid();
        }
    }

    public ObservableList<Tag> rows() {
        return readOnlyRows;
    }

    public ReadOnlyObjectProperty<Boolean> validProperty() {
        return valid.getReadOnlyProperty();
    }

    public void remove(Tag row) {
        rows.remove(row);
        changed();
    }

    /** The tags by name. */
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        filled().forEach(row -> tags.put(row.name.get().strip(), row.value.get().strip()));
        return tags;
    }

    /** What is wrong, row by row. */
    public List<String> errors() {
        return rows.stream()
                .flatMap(row -> row
                        .name
                        .errorProperty()
                        .get()
                        .or(() -> row.value.errorProperty().get())
                        .stream())
                .toList();
    }

    /** Shows every error there is. */
    public void visit() {
        rows.forEach(row -> {
            row.name.visit();
            row.value.visit();
        });
    }

    /** Runs {@code reaction} after each change. */
    public void onChange(Runnable reaction) {
        reactions.add(reaction);
    }

    private Tag addRow() {
        Tag row = new Tag(++created);
        row.name
                .dependsOn(row.value)
                .rule(name -> nameless(row))
                .rule(TagsForm::badName)
                .rule(name -> twice(row))
                .rule(name -> tooMany(row));
        row.value.rule(TagsForm::badValue);
        row.name.valueProperty().addListener(observable -> changed());
        row.value.valueProperty().addListener(observable -> {
            // A value without a name is wrong from the first letter on.
            row.name.visit();
            changed();
        });
        rows.add(row);
        return row;
    }

    private void changed() {
        if (rows.isEmpty() || !rows.get(rows.size() - 1).isEmpty()) {
            addRow();
        }
        // Whether a name is there twice depends on the other rows.
        rows.forEach(row -> row.name.revalidate());
        valid.set(rows.stream().allMatch(Tag::isValid));
        reactions.forEach(Runnable::run);
    }

    private List<Tag> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private static Optional<String> nameless(Tag row) {
        return row.name.get().isBlank() && !row.value.get().isEmpty()
                ? Optional.of("A tag needs a name. Enter one, or clear the value.")
                : Optional.empty();
    }

    private static Optional<String> badName(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.of("The name has " + name.length() + " characters; at most " + LONGEST_NAME
                    + " are allowed. Shorten it.");
        }
        return FORBIDDEN.matcher(name).find()
                ? Optional.of("The name contains one of < > % & \\ ? /, which Azure doesn't allow. Remove it.")
                : Optional.empty();
    }

    private static Optional<String> badValue(String value) {
        return value.length() > LONGEST_VALUE
                ? Optional.of("The value has " + value.length() + " characters; at most " + LONGEST_VALUE
                        + " are allowed. Shorten it.")
                : Optional.empty();
    }

    private Optional<String> twice(Tag row) {
        String name = row.name.get().strip();
        boolean repeated = rows.stream()
                .anyMatch(other -> other != row && other.name.get().strip().equalsIgnoreCase(name));
        return !name.isEmpty() && repeated
                ? Optional.of("There are two tags named " + name + ". Rename or remove one; case doesn't count.")
                : Optional.empty();
    }

    private Optional<String> tooMany(Tag row) {
        return filled().indexOf(row) >= MOST_TAGS
                ? Optional.of("A cluster can have at most " + MOST_TAGS + " tags. Remove one.")
                : Optional.empty();
    }
}
