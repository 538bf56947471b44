/** The migration of the database to the code's migrations, planned and begun from the window. */
@NullMarked
package org.bmms.console.ui.migration;

import org.jspecify.annotations.NullMarked;
