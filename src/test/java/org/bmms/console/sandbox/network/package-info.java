@NullMarked
package org.bmms.console.sandbox.network;

import org.jspecify.annotations.NullMarked;
