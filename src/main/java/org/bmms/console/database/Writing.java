package org.bmms.console.database;

/** Statements that look and change, inside one transaction that is committed when the work returns. */
public interface Writing extends Reading {
    /** Runs an INSERT, UPDATE, DELETE or a statement without a result; returns how many rows it touched. */
    int update(Sql sql);
}
