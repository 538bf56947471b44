/** The real PostgreSQL and Redis behind the sandbox, and the target's data in them. */
@NullMarked
package org.bmms.console.sandbox.data;

import org.jspecify.annotations.NullMarked;
