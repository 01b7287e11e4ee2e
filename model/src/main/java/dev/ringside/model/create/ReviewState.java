package dev.ringside.model.create;

/** How far the review has come. Any change of a field returns it to {@code UNCHECKED}. */
public enum ReviewState {
    UNCHECKED,
    /** The engine is looking. */
    CHECKING,
    PASSED,
    FAILED,
    /** The creation is being submitted. */
    SUBMITTING,
    /** The creation has started; the form is done with. */
    SUBMITTED
}
