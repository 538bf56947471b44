package org.bmms.console.monitoring.log;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines are shown.
 *
 * @param hiddenUnits whose lines are not shown, with their suffixes
 * @param hiddenHosts likewise
 * @param least lines that are less bad are not shown
 * @param search what is looked for
 * @param onlyMatches whether lines without it are left out; else it is only marked
 */
public record LogFilter(
        Set<String> hiddenUnits, Set<String> hiddenHosts, Severity least, LogSearch search, boolean onlyMatches) {
    /** Everything. */
    public static final LogFilter ALL = new LogFilter(Set.of(), Set.of(), Severity.DEBUG, LogSearch.NONE, false);

    public LogFilter {
        hiddenUnits = Set.copyOf(hiddenUnits);
        hiddenHosts = Set.copyOf(hiddenHosts);
    }

    /** Whether lines of a source are looked at. */
    boolean shows(LogSource source) {
        return !hiddenUnits.contains(source.unit()) && !hiddenHosts.contains(source.host());
    }

    /** The same with a unit shown or hidden. */
    public LogFilter withUnit(String unit, boolean shown) {
        return new LogFilter(changed(hiddenUnits, unit, shown), hiddenHosts, least, search, onlyMatches);
    }

    /** The same with a host shown or hidden. */
    public LogFilter withHost(String host, boolean shown) {
        return new LogFilter(hiddenUnits, changed(hiddenHosts, host, shown), least, search, onlyMatches);
    }

    /** The same, showing none but one of some units. */
    public LogFilter onlyUnit(String unit, Set<String> units) {
        Set<String> others = units.stream().filter(other -> !other.equals(unit)).collect(Collectors.toSet());
        return new LogFilter(others, hiddenHosts, least, search, onlyMatches);
    }

    /** The same from another severity on. */
    public LogFilter from(Severity newLeast) {
        return new LogFilter(hiddenUnits, hiddenHosts, newLeast, search, onlyMatches);
    }

    /** The same looking for something else. */
    public LogFilter searching(LogSearch other) {
        return new LogFilter(hiddenUnits, hiddenHosts, least, other, onlyMatches);
    }

    /** The same, leaving out lines without what is looked for, or only marking it. */
    public LogFilter onlyMatches(boolean only) {
        return new LogFilter(hiddenUnits, hiddenHosts, least, search, only);
    }

    private static Set<String> changed(Set<String> hidden, String name, boolean shown) {
        UnaryOperator<Stream<String>> change =
                names -> shown ? names.filter(other -> !other.equals(name)) : Stream.concat(names, Stream.of(name));
        return change.apply(hidden.stream()).collect(Collectors.toSet());
    }
}
