/** The programs of simulated servers, one class each; they print what the real ones print in locale C. */
@NullMarked
package org.bmms.console.sandbox.programs;

import org.jspecify.annotations.NullMarked;
