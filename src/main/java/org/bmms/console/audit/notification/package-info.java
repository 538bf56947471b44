/** Tells people who are not at the console what happens, by e-mail and webhook, without ever holding up what happens. */
@NullMarked
package org.bmms.console.audit.notification;

import org.jspecify.annotations.NullMarked;
