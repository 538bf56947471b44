/** A server of the environment with the application on it, and its settings file. */
@NullMarked
package org.bmms.console.target.host;

import org.jspecify.annotations.NullMarked;
