/** Tests of sessions. */
@NullMarked
package org.bmms.console.session;

import org.jspecify.annotations.NullMarked;
