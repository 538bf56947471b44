package org.bmms.console.ui.frame;

import java.util.Optional;
import java.util.function.Function;
import org.bmms.console.base.Message;

/**
 * The way back that is always in reach.
 *
 * @param hindrance why there is nothing to roll back, concluded from the last reading; empty where there is
 * @param open shows what can be rolled back, and asks
 */
public record WayBack(Function<EnvironmentFacts, Optional<Message>> hindrance, Runnable open) {}
