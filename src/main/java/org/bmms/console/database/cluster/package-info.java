/** Several servers with one database: which of them is the primary, and how far a standby is behind it. */
@NullMarked
package org.bmms.console.database.cluster;

import org.jspecify.annotations.NullMarked;
