/** What the units log: followed on every host, kept in a bounded book, filtered and searched. */
@NullMarked
package org.bmms.console.monitoring.log;

import org.jspecify.annotations.NullMarked;
