/** Coverage against a real PostgreSQL with a small copy of the target's schema. */
@NullMarked
package org.bmms.console.coverage;

import org.jspecify.annotations.NullMarked;
