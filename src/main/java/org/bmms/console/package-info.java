/** The program: {@link org.bmms.console.Main} wires the packages below it, once and by hand. */
@NullMarked
package org.bmms.console;

import org.jspecify.annotations.NullMarked;
