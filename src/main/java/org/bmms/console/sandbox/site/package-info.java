/** The web server in front of the simulated application, and the application's pages. */
@NullMarked
package org.bmms.console.sandbox.site;

import org.jspecify.annotations.NullMarked;
