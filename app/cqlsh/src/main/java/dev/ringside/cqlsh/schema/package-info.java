/** What a cluster's schema holds, as a snapshot: names and types for completion, schema trees and COPY. For front ends. */
@NullMarked
package dev.ringside.cqlsh.schema;

import org.jspecify.annotations.NullMarked;
