@NullMarked
package org.bmms.console.ui.look;

import org.jspecify.annotations.NullMarked;
