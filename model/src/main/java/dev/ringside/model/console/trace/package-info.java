/** What traces tell: who did what when, and what two of them differ in. Pure; for the console. */
@NullMarked
package dev.ringside.model.console.trace;

import org.jspecify.annotations.NullMarked;
