/** Servers over SSH: sessions, host keys, sudo, tunnels, detached jobs. The only package that uses JSch. */
@NullMarked
package org.bmms.console.remote;

import org.jspecify.annotations.NullMarked;
