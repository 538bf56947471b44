/** Going back to a backup as a whole: data, settings, services (checklist § Full Database Rollback). */
@NullMarked
package org.bmms.console.rollback;

import org.jspecify.annotations.NullMarked;
