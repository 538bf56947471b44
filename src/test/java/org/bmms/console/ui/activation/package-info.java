@NullMarked
package org.bmms.console.ui.activation;

import org.jspecify.annotations.NullMarked;
