@NullMarked
package org.bmms.console.ui.welcome;

import org.jspecify.annotations.NullMarked;
