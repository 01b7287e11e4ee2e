/** What blades about single nodes show: their logs, their configuration, and whether they agree about the ring. */
@NullMarked
package dev.ringside.model.node;

import org.jspecify.annotations.NullMarked;
