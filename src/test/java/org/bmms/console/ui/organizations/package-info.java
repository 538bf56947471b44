@NullMarked
package org.bmms.console.ui.organizations;

import org.jspecify.annotations.NullMarked;
