/**
 * The window. One package a screen, each with a view that only binds and a view-model that is tested without a toolkit;
 * what takes time goes through {@code work}, never on the window's thread.
 */
@NullMarked
package org.bmms.console.ui;

import org.jspecify.annotations.NullMarked;
