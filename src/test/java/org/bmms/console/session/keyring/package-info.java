@NullMarked
package org.bmms.console.session.keyring;

import org.jspecify.annotations.NullMarked;
