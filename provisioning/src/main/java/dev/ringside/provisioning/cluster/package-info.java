/** Clusters as desired ({@code ClusterSpec}) and as observed ({@code ClusterSnapshot}). For everyone; immutable. */
@NullMarked
package dev.ringside.provisioning.cluster;

import org.jspecify.annotations.NullMarked;
