/** What the service offers: SKUs, regions, Cassandra versions. Read once from the resources module; for everyone. */
@NullMarked
package dev.ringside.provisioning.catalog;

import org.jspecify.annotations.NullMarked;
