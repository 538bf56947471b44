/** Where on the workstation the sandbox's servers listen. */
@NullMarked
package org.bmms.console.sandbox.network;

import org.jspecify.annotations.NullMarked;
