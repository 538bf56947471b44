@NullMarked
package org.bmms.console.ui.coverage;

import org.jspecify.annotations.NullMarked;
