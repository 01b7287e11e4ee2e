package dev.ringside.model.form;

/** How far the engine's review of what a form asks for has come. Any change of a field returns it to {@code UNCHECKED} or {@code CHECKING}. */
public enum ReviewState {
    /** Nothing was asked for that could be reviewed, or not yet. */
    UNCHECKED,
    /** The engine is looking. */
    CHECKING,
    PASSED,
    FAILED,
    /** It is being submitted. */
    SUBMITTING,
    /** The operation has started; the form is done with. */
    SUBMITTED
}
