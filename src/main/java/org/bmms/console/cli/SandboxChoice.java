package org.bmms.console.cli;

import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.sandbox.data.Variant;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.SudoMode;
import picocli.CommandLine.Option;

/** What kind of training target. */
final class SandboxChoice {
    @Option(
            names = "--variant",
            defaultValue = "real",
            description = "Its schema: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Variant variant = Variant.REAL;

    @Option(
            names = "--schema",
            paramLabel = "HOW-FAR",
            defaultValue = "settled",
            description = "How far its organisation columns are, for practising the migration:"
                    + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SchemaStart schema = SchemaStart.SETTLED;

    @Option(names = "--spread", description = "Two application servers and one for Celery, instead of one for all.")
    private boolean spread;

    @Option(
            names = "--sudo",
            paramLabel = "HOW",
            defaultValue = "passwordless",
            description = "How operators become root: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SudoMode sudo = SudoMode.PASSWORDLESS;

    @Option(
            names = "--lapse",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description =
                    "How many times as fast as on a real server simulated work passes (default: ${DEFAULT-VALUE}).")
    private double lapse = 1;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Of the data; the same number gives the same data (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    SandboxOptions options() {
        if (lapse <= 0 || lapse > 1000) {
            throw org.bmms.console.base.Failure.unchanged(CliFailure.VALUE, "--lapse")
                    .asException();
        }
        return SandboxOptions.standard()
                .with(variant)
                .with(schema)
                .with(spread ? HostPlan.spread() : HostPlan.single())
                .with(sudo)
                .withLapse(lapse)
                .withSeed(seed);
    }
}
