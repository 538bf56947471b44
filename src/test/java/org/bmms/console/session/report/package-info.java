@NullMarked
package org.bmms.console.session.report;

import org.jspecify.annotations.NullMarked;
