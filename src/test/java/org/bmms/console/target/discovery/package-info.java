@NullMarked
package org.bmms.console.target.discovery;

import org.jspecify.annotations.NullMarked;
