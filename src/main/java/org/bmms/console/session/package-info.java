/** One environment in the hands of one operator: what the command line and the window both work with. */
@NullMarked
package org.bmms.console.session;

import org.jspecify.annotations.NullMarked;
