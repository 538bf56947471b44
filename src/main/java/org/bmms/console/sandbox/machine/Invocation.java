package org.bmms.console.sandbox.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.sandbox.files.Actor;

/**
 * One process of a simulated server.
 *
 * @param machine the server
 * @param argv the program and its arguments
 * @param actor on whose behalf it runs
 * @param environment its variables
 * @param directory its working directory
 * @param streams its standard streams
 */
public record Invocation(
        Machine machine,
        List<String> argv,
        Actor actor,
        Map<String, String> environment,
        String directory,
        Streams streams) {

    public Invocation {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** The same process with another program. */
    public Invocation exec(List<String> newArgv) {
        return new Invocation(machine, newArgv, actor, environment, directory, streams);
    }

    public Invocation as(Actor newActor) {
        return new Invocation(machine, argv, newActor, environment, directory, streams);
    }

    public Invocation in(String newDirectory) {
        return new Invocation(machine, argv, actor, environment, newDirectory, streams);
    }

    public Invocation with(Streams newStreams) {
        return new Invocation(machine, argv, actor, environment, directory, newStreams);
    }

    /** The same process with more variables. */
    public Invocation with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new Invocation(machine, argv, actor, all, directory, streams);
    }

    /** The arguments without the program. */
    public List<String> words() {
        return argv.subList(1, argv.size());
    }

    public Arguments arguments() {
        return new Arguments(words());
    }

    public String program() {
        return argv.getFirst().substring(argv.getFirst().lastIndexOf('/') + 1);
    }

    public void write(byte[] bytes) throws IOException {
        streams.output().write(bytes);
    }

    public void print(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void println(String line) throws IOException {
        print(line + "\n");
    }

    /** Writes a line to standard error. */
    public void complain(String line) throws IOException {
        streams.error().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Complains, naming the program, and gives the status to end with. */
    public int fail(int status, String message) throws IOException {
        complain(program() + ": " + message);
        return status;
    }
}
