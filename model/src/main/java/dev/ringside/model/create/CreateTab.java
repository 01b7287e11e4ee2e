package dev.ringside.model.create;

/** The tabs of the wizard, in order. */
public enum CreateTab {
    BASICS,
    DATA_CENTER,
    TAGS,
    REVIEW
}
