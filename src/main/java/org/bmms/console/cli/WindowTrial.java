package org.bmms.console.cli;

import java.time.Duration;
import java.util.List;

/**
 * What came of showing the window once.
 *
 * @param onDisplay whether it was on a display, or in memory since there is none
 * @param firstFrame how long until its first frame was painted, from before its library was loaded
 * @param unusable each style sheet and font that cannot be used, with the reason; empty if all is well
 */
public record WindowTrial(boolean onDisplay, Duration firstFrame, List<String> unusable) {}
