/** The activity log. For the blade factory only. */
@NullMarked
package dev.ringside.portal.activity;

import org.jspecify.annotations.NullMarked;
