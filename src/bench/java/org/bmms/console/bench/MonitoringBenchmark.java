package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bmms.console.lab.Lab;

/** What monitoring costs a real server: the same server, looked at and left alone in turns. */
final class MonitoringBenchmark {
    private static final int MINUTES = 10;
    private static final Path LAUNCHER = Path.of("app/bmms-console").toAbsolutePath();
    /** In percent of a core; less of a difference is not worth a row. */
    private static final double WORTH_A_ROW = 0.005;

    private MonitoringBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param arguments the minutes of each of the four periods, unless it is the usual number
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration period = Duration.ofMinutes(arguments.length == 0 ? MINUTES : Integer.parseInt(arguments[0]));
        try (WorkDirectory work = WorkDirectory.make()) {
            Path home = work.path();
            // Builds what is to be built.
            run(home, "--help").waitFor();
            try (Lab lab = Lab.up("mb", home)) {
                measure(lab, home, period);
            }
        }
    }

    private static void measure(Lab lab, Path home, Duration period) throws IOException, InterruptedException {
        // What the server does once after its start, and what the console does at the first look, are over then.
        watched(lab, home, Duration.ofMinutes(1));
        List<Map<String, Double>> alone = new ArrayList<>();
        List<Map<String, Double>> looked = new ArrayList<>();
        alone.add(left(lab, period));
        looked.add(watched(lab, home, period));
        looked.add(watched(lab, home, period));
        alone.add(left(lab, period));
        print(period, alone, looked);
    }

    private static Map<String, Double> left(Lab lab, Duration period) throws InterruptedException {
        ProcessorUse before = ProcessorUse.of(lab, "app1");
        Thread.sleep(period);
        return ProcessorUse.of(lab, "app1").since(before);
    }

    private static Map<String, Double> watched(Lab lab, Path home, Duration period)
            throws IOException, InterruptedException {
        ProcessorUse before = ProcessorUse.of(lab, "app1");
        Process console = run(home, "monitor", "--follow", "--json", "--profile", lab.name());
        if (console.waitFor(period.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("monitoring ended by itself with status " + console.exitValue());
        }
        Map<String, Double> used = ProcessorUse.of(lab, "app1").since(before);
        console.destroy();
        console.waitFor();
        return used;
    }

    private static Process run(Path home, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(words)).toList());
        builder.environment().put("BMMS_CONSOLE_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void print(Duration period, List<Map<String, Double>> alone, List<Map<String, Double>> looked) {
        System.out.printf(
                Locale.ROOT,
                "%n### Percent of one core, %d minutes twice each%n%n| service | left alone | looked at | difference |%n|---|---:|---:|---:|%n",
                period.toMinutes());
        TreeSet<String> services = new TreeSet<>(looked.getFirst().keySet());
        services.remove(ProcessorUse.SERVER);
        List<String> rows = new ArrayList<>(List.of(ProcessorUse.SERVER));
        rows.addAll(services);
        for (String service : rows) {
            double without = mean(alone, service);
            double with = mean(looked, service);
            if (service.equals(ProcessorUse.SERVER) || Math.abs(with - without) >= WORTH_A_ROW) {
                System.out.printf(
                        Locale.ROOT, "| %s | %.2f | %.2f | %+.2f |%n", service, without, with, with - without);
            }
        }
    }

    private static double mean(List<Map<String, Double>> periods, String service) {
        return periods.stream()
                .mapToDouble(period -> period.getOrDefault(service, 0.0))
                .average()
                .orElseThrow();
    }
}
