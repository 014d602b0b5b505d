package org.sathi.bot.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database's tables to what this build needs. It is done when PostgreSQL is first reached, not at start-up:
 * conversations go on without it.
 */
public final class Migrations {

    private final DataSource database;
    private boolean done;

    /** Migrations of this database. */
    public Migrations(DataSource database) {
        this.database = database;
    }

    /** Migrates if this has not been done since the start. Throws what Flyway throws if the database is away. */
    public synchronized void ensure() {
        if (!done) {
            Flyway.configure().dataSource(database).load().migrate();
            done = true;
        }
    }
}
