@NullMarked
package org.bmms.console.database.cluster;

import org.jspecify.annotations.NullMarked;
