/** The console against a real server: systemd, OpenSSH, sudo, PostgreSQL, Redis, nginx and the application. */
@NullMarked
package org.bmms.console.lab;

import org.jspecify.annotations.NullMarked;
