/** What a node is ({@code NodeBlueprint}) and what makes it real ({@code NodeRuntime}). For the engine only. */
@NullMarked
package dev.ringside.provisioning.runtime;

import org.jspecify.annotations.NullMarked;
