/** What surrounds every screen: environment, connection, lock, navigation, work in progress. */
@NullMarked
package org.bmms.console.ui.frame;

import org.jspecify.annotations.NullMarked;
