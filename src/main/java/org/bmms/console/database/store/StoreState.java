package org.bmms.console.database.store;

import java.util.List;
import org.bmms.console.base.Failure;

/** Where entries go at the moment. */
public sealed interface StoreState {

    /** Nobody knows yet: the database is being opened; meanwhile entries go to the workstation's copy. */
    record Opening() implements StoreState {}

    /**
     * To the database and to the workstation's copy.
     *
     * @param waiting entries of the copy that the database does not have yet
     */
    record InDatabase(int waiting) implements StoreState {}

    /**
     * Only to the workstation's copy.
     *
     * @param failure why the database cannot be used
     * @param remedy the statements a database administrator must run, empty if statements do not help
     * @param entries entries of the copy
     */
    record OnWorkstation(Failure failure, List<String> remedy, int entries) implements StoreState {
        public OnWorkstation {
            remedy = List.copyOf(remedy);
        }
    }
}
