/** The parts of a profile, each with what it stands on and how it is looked at. */
@NullMarked
package org.bmms.console.doctor.part;

import org.jspecify.annotations.NullMarked;
