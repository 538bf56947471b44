/** The settings file {@code .env}: kept byte for byte, read as django-environ and as systemd read it, edited by key. */
@NullMarked
package org.bmms.console.target.dotenv;

import org.jspecify.annotations.NullMarked;
