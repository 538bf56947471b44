@NullMarked
package org.bmms.console.ui.settings;

import org.jspecify.annotations.NullMarked;
