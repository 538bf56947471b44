/** Secrets that the operating system remembers, where the person chose so; nowhere else are they ever written. */
@NullMarked
package org.bmms.console.session.keyring;

import org.jspecify.annotations.NullMarked;
