package dev.ringside.portal.table;

import dev.ringside.portal.text.Texts;
import java.util.Locale;
import java.util.function.BiPredicate;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/** A field that leaves only the rows in which every word typed occurs. */
public final class FilterField extends TextField {

    public FilterField(String id, String prompt) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(Texts.get("table.filter.accessible"));
        getStyleClass().add("filter-field");
    }

    /**
     * Filters {@code rows} as the person types, until the subscription ends; {@code matches} says whether a row holds a word, which is in
     * lower case.
     */
    public <T> Subscription filters(FilteredList<T> rows, BiPredicate<T, String> matches) {
        return textProperty().subscribe(text -> {
            String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
            rows.setPredicate(row -> {
                for (String word : words) {
                    if (!word.isEmpty() && !matches.test(row, word)) {
                        return false;
                    }
                }
                return true;
            });
        });
    }

    /** Whether {@code text} holds {@code word}, whatever its case. */
    public static boolean holds(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
