package org.bmms.console.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Which options somebody gave. Those that would be passed over are refused before anything else: whoever wrote them
 * expects that they do something.
 *
 * @param spec the command
 * @param terminal gives the words
 */
record GivenOptions(CommandSpec spec, Terminal terminal) {

    /** The names of a group of options. */
    List<String> of(String mixin) {
        return Objects.requireNonNull(spec.mixins().get(mixin)).options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    /**
     * Refuses the options if they were given.
     *
     * @param why a text that takes the name of the option
     */
    void refuse(Stream<String> names, String why) {
        names.filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(Message.of(why, name));
                });
    }

    /** The arguments are wrong; nothing was done. */
    ParameterException wrong(Message why) {
        return new ParameterException(spec.commandLine(), terminal.texts().render(why));
    }
}
