/** Opens the ways to the target that a profile describes: hosts, tunnels, database, Redis, site. */
@NullMarked
package org.bmms.console.target.connection;

import org.jspecify.annotations.NullMarked;
