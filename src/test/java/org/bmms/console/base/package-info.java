/** Tests of the base. */
@NullMarked
package org.bmms.console.base;

import org.jspecify.annotations.NullMarked;
