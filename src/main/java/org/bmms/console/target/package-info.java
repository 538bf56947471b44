/** The system operated on: its profile, its settings file, its services, its site, and what it is found to be. */
@NullMarked
package org.bmms.console.target;

import org.jspecify.annotations.NullMarked;
