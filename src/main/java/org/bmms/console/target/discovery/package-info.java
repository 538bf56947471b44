/** Finds on a server what its profile should say: units, paths, settings, addresses. Nothing is changed. */
@NullMarked
package org.bmms.console.target.discovery;

import org.jspecify.annotations.NullMarked;
