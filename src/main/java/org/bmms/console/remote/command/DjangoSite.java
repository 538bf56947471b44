package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the application's own programs are called.
 *
 * @param source the directory of manage.py
 * @param python the interpreter of the virtual environment
 * @param celery the celery program of the virtual environment
 * @param celeryApp the name of the Celery application, such as {@code obc_management}
 * @param environment what the units set for their processes and is not secret
 */
public record DjangoSite(
        String source, String python, String celery, String celeryApp, Map<String, String> environment) {

    public DjangoSite {
        AbsolutePath.require(source);
        AbsolutePath.require(python);
        AbsolutePath.require(celery);
        environment = Map.copyOf(environment);
    }

    List<String> manage(String... arguments) {
        return call(python, List.of("manage.py"), arguments);
    }

    List<String> celery(String... arguments) {
        return call(celery, List.of("--app=" + celeryApp), arguments);
    }

    /** A question to one Celery worker, which is over when that has answered, or to all, which takes its whole time. */
    List<String> inspect(String question, Duration timeout, @Nullable String worker) {
        List<String> words =
                new ArrayList<>(List.of("inspect", question, "--json", "--timeout=" + timeout.toSeconds()));
        if (worker != null) {
            words.add("--destination=" + worker);
        }
        return celery(words.toArray(String[]::new));
    }

    private List<String> call(String program, List<String> first, String... rest) {
        List<String> words = new ArrayList<>(List.of("env", "--chdir=" + source));
        new TreeMap<>(environment).forEach((name, value) -> words.add(name + "=" + value));
        words.add(program);
        words.addAll(first);
        words.addAll(List.of(rest));
        return words;
    }
}
