@NullMarked
package org.bmms.console.sandbox.ssh;

import org.jspecify.annotations.NullMarked;
