/** What every command has to work with: its streams, its environment, its terminal and the engine. For all command packages. */
@NullMarked
package dev.ringside.cli.session;

import org.jspecify.annotations.NullMarked;
