/** Writing and removing files so that no crash leaves half of one, one process at a time where need be. For the engine only. */
@NullMarked
package dev.ringside.provisioning.file;

import org.jspecify.annotations.NullMarked;
