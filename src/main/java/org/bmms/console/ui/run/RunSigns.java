package org.bmms.console.ui.run;

import org.bmms.console.run.RunListener;
import org.bmms.console.target.site.Sample;
import org.bmms.console.verification.CheckResult;

/** Watches a run in this console's hands. Called on any thread; implementations return quickly. */
public interface RunSigns extends RunListener {

    /** The site was probed. */
    void sampled(Sample sample);

    /** A check of the verification has ended. */
    void checked(CheckResult result);
}
