/** Tests every part of a profile before anything is done with it, and says what is missing; nothing is changed. */
@NullMarked
package org.bmms.console.doctor;

import org.jspecify.annotations.NullMarked;
