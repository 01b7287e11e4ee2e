package dev.ringside.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A choice among existing names, with "Create new": the new name becomes an option of its own and is chosen. */
public final class CreatableChoiceField extends ChoiceField<String> {
    private final Function<String, Optional<String>> nameRule;
    private List<Option<String>> existing = List.of();
    private String newName;

    /**
     * @param proposed the new name offered until the person enters another
     * @param nameRule why a new name is wrong, or nothing
     */
    public CreatableChoiceField(
            String id, String proposed, Function<String, Optional<String>> nameRule, String missing) {
        super(id, proposed, List.of(newOption(proposed)), () -> missing);
        this.nameRule = nameRule;
        this.newName = proposed;
        rule(value -> isNew(value) ? nameRule.apply(value) : Optional.empty());
    }

    /** Offers these beside the new one. */
    public void offerExisting(List<Option<String>> options) {
        existing = List.copyOf(options);
        offerAll();
    }

    /** Chooses the new name {@code name}, or says why it can't be used and changes nothing. */
    public Optional<String> create(String name) {
        Optional<Option<String>> same = existing.stream()
                .filter(option -> option.value().equalsIgnoreCase(name))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of("\"" + name + "\" exists already. Choose it from the list, or enter another name.");
        }
        Optional<String> wrong = nameRule.apply(name);
        if (wrong.isEmpty()) {
            newName = name;
            offerAll();
            edit(name);
        }
        return wrong;
    }

    /** Proposes another new name, unless the person chose already. */
    public void proposeNew(String name) {
        if (!isEdited()) {
            newName = name;
            offerAll();
            choose(name);
        }
    }

    /** Why {@code name} can't be a new one, or nothing. */
    public Optional<String> violation(String name) {
        return nameRule.apply(name);
    }

    public boolean isNew(String value) {
        return value.equals(newName)
                && existing.stream().noneMatch(option -> option.value().equals(value));
    }

    private void offerAll() {
        List<Option<String>> all = new ArrayList<>();
        if (existing.stream().noneMatch(option -> option.value().equalsIgnoreCase(newName))) {
            all.add(newOption(newName));
        }
        all.addAll(existing);
        offer(all);
    }

    private static Option<String> newOption(String name) {
        return Option.of(name, "(New) " + name);
    }
}
