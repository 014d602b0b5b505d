package org.sathi.bot.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DelegatingDataSource;

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

    /** Connections on which PostgreSQL may be silent as long as a change of a large table takes. The pool sets them back. */
    private static final class Patient extends DelegatingDataSource {
        Patient(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }

    /** Migrates if this has not been done since the start. Throws what Flyway throws if the database is away. */
    public synchronized void ensure() {
        if (!done) {
            Flyway.configure().dataSource(new Patient(database)).load().migrate();
            done = true;
        }
    }
}
