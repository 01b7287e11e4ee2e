/** The Create wizard: its fields, their rules, the review and the submission. For the portal's create blade. */
@NullMarked
package dev.ringside.model.create;

import org.jspecify.annotations.NullMarked;
