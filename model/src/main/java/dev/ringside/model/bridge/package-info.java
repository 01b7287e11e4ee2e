/**
 * The only place that hops to the FX thread and off it again, through executors the app hands in; tests hand in a same-thread one. For
 * the packages of this module.
 */
@NullMarked
package dev.ringside.model.bridge;

import org.jspecify.annotations.NullMarked;
