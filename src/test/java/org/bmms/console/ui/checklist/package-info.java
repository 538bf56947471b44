@NullMarked
package org.bmms.console.ui.checklist;

import org.jspecify.annotations.NullMarked;
