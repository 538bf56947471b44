/** Tests of full rollbacks. */
@NullMarked
package org.bmms.console.rollback;

import org.jspecify.annotations.NullMarked;
