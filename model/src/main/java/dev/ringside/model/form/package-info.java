/** Fields of a form: value, live validation, advice, choices, and how far its review has come. For the models of blades with forms; views bind to them. */
@NullMarked
package dev.ringside.model.form;

import org.jspecify.annotations.NullMarked;
