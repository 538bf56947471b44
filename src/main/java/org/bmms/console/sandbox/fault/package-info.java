/** What can be made to go wrong in the sandbox, on request and until it is cleared. */
@NullMarked
package org.bmms.console.sandbox.fault;

import org.jspecify.annotations.NullMarked;
