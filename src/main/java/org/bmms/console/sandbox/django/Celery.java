package org.bmms.console.sandbox.django;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Json;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code celery --app=APP inspect ping|active --json --timeout=S}: every running worker of the environment answers. */
public final class Celery implements Program {
    /** No worker answered. */
    private static final int NOBODY = 69;

    private final Supplier<Map<String, WorkerService>> workers;

    /** With the workers of all hosts, by the name of their host. */
    public Celery(Supplier<Map<String, WorkerService>> workers) {
        this.workers = workers;
    }

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        if (call.words().equals(List.of("--version"))) {
            call.println("5.5.2 (immunity)");
            return 0;
        }
        Arguments arguments = call.arguments();
        arguments.required("--app");
        arguments.flag("--json");
        arguments.value("--timeout");
        Optional<String> destination = arguments.value("--destination");
        List<String> operands = arguments.operands();
        if (operands.size() != 2 || !operands.getFirst().equals("inspect")) {
            throw new UsageException("No such command");
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        workers.get().forEach((host, worker) -> {
            String name = "celery@" + host;
            if (worker.isRunning() && destination.orElse(name).equals(name)) {
                answers.put(name, answer(operands.get(1), worker));
            }
        });
        if (answers.isEmpty()) {
            call.complain("Error: No nodes replied within time constraint");
            return NOBODY;
        }
        call.println(Json.write(answers));
        return 0;
    }

    private static Object answer(String question, WorkerService worker) {
        return switch (question) {
            case "ping" -> Map.of("ok", "pong");
            case "active" -> worker.tasks().stream().map(Celery::task).toList();
            default -> throw new UsageException("Command " + question + " not recognized");
        };
    }

    private static Map<String, Object> task(RunningTask task) {
        return Map.of(
                "id", task.id(),
                "name", task.name(),
                "args", List.of(),
                "kwargs", Map.of(),
                "acknowledged", true,
                "time_start", task.started().toEpochMilli() / 1000.0);
    }
}
