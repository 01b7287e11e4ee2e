package dev.ringside.portal.create;

import dev.ringside.model.create.CreateTab;
import dev.ringside.portal.text.Texts;

/** The words and ids of the wizard's tabs. */
final class CreateTexts {
    private CreateTexts() {}

    static String title(CreateTab tab) {
        return switch (tab) {
            case BASICS -> Texts.get("create.tab.basics");
            case DATA_CENTER -> Texts.get("create.tab.data-center");
            case TAGS -> Texts.get("create.tab.tags");
            case REVIEW -> Texts.get("create.tab.review");
        };
    }

    static String id(CreateTab tab) {
        return switch (tab) {
            case BASICS -> "basics";
            case DATA_CENTER -> "data-center";
            case TAGS -> "tags";
            case REVIEW -> "review";
        };
    }
}
