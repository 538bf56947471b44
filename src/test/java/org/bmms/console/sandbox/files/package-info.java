/** Tests of the simulated files. */
@NullMarked
package org.bmms.console.sandbox.files;

import org.jspecify.annotations.NullMarked;
