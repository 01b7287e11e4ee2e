/** Forms that are declared, not assembled: every field with its label, help, validation text and stable id. For blades with forms. */
@NullMarked
package dev.ringside.portal.form;

import org.jspecify.annotations.NullMarked;
