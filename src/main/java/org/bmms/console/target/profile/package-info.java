/** What the operator tells the console about one environment: hosts, paths, units, database, site and policy. */
@NullMarked
package org.bmms.console.target.profile;

import org.jspecify.annotations.NullMarked;
