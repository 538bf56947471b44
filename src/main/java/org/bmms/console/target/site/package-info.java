/** The web site as its users meet it: whether it answers, how fast, and how long it does not. */
@NullMarked
package org.bmms.console.target.site;

import org.jspecify.annotations.NullMarked;
