package org.bmms.console.ui.onboarding.batch;

import java.util.List;
import java.util.Locale;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;

/**
 * An organisation of a batch, as it is listed. Whatever the file says is harmless to show.
 *
 * @param line its first line in the file
 * @param code its code
 * @param name its name
 * @param standing how it stands
 * @param people its users
 * @param rows how many rows are or were written for it
 * @param mends what is wrong with it
 */
record BatchRow(
        int line, String code, String name, Standing standing, List<Person> people, int rows, List<Mend> mends) {

    BatchRow {
        people = List.copyOf(people);
        mends = List.copyOf(mends);
    }

    /** How an organisation can stand, before, during and after a run. */
    enum Standing {
        NEW(Mark.INFO),
        CHANGED(Mark.INFO),
        UNCHANGED(Mark.GOOD),
        WRONG(Mark.BAD),
        WAITING(Mark.NOT_STARTED),
        IN_HAND(Mark.RUNNING),
        HANDLED(Mark.INFO),
        STORED(Mark.GOOD),
        REFUSED(Mark.BAD),
        UNKNOWN(Mark.UNKNOWN),
        NOT_BEGUN(Mark.NOT_STARTED);

        private final Mark mark;

        Standing(Mark mark) {
            this.mark = mark;
        }

        Mark mark() {
            return mark;
        }

        Message word() {
            return Message.of("ui-batch.standing." + name().toLowerCase(Locale.ROOT));
        }

        /** Whether somebody has to do something about it. */
        boolean isTrouble() {
            return this == WRONG || this == REFUSED || this == UNKNOWN || this == NOT_BEGUN;
        }
    }

    /**
     * A user.
     *
     * @param line in the file
     * @param login the name to log in with
     * @param name both names
     * @param email address
     * @param role what the user does
     * @param fresh whether the target does not know the user yet
     */
    record Person(int line, String login, String name, String email, String role, boolean fresh) {}

    /**
     * Something to mend.
     *
     * @param line in the file
     * @param column of the file; empty for the whole line
     * @param failure what is wrong, and what to do
     * @param question whether it may be meant so
     */
    record Mend(int line, String column, Failure failure, boolean question) {}

    /** How many of its users are new. */
    long newPeople() {
        return people.stream().filter(Person::fresh).count();
    }

    /** The same at another point of a run. */
    BatchRow standing(Standing other) {
        return new BatchRow(line, code, name, other, people, rows, mends);
    }
}
