/** The report of a whole deployment: everything that is known of an environment, and what is not. */
@NullMarked
package org.bmms.console.session.report;

import org.jspecify.annotations.NullMarked;
