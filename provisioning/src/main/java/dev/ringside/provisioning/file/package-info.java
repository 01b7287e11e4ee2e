/** Writing and removing files so that no crash leaves half of one. For the engine only. */
@NullMarked
package dev.ringside.provisioning.file;

import org.jspecify.annotations.NullMarked;
