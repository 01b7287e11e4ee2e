package dev.ringside.portal.form;

import dev.ringside.portal.blade.Subscriptions;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** The control of one field: it shows the field's value while attached and edits it. */
interface FieldControl {

    /** What stands in the form. */
    Region node();

    /** What takes the focus and carries the field's id. */
    Control input();

    /** Shows the field's value and choices from now until {@code bag} is closed. */
    void follow(Subscriptions bag);
}
