/** The state on disk: one folder per cluster, one file per resource group, and how files are written so that no crash leaves half of one. For the engine only. */
@NullMarked
package dev.ringside.provisioning.store;

import org.jspecify.annotations.NullMarked;
