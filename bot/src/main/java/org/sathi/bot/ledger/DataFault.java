package org.sathi.bot.ledger;

import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.TransactionException;

/** Tells a fault of what was to be written, which every further attempt would meet again, from a database that takes nothing now. */
final class DataFault {

    /**
     * Classes of SQLSTATE that are about the values themselves: cardinality, data, integrity, and too large for a limit. All others
     * (no connection, read only, no right, a table that is not there) pass when the database is repaired.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> CLASSES = Set.of("21", "22", "23", "54");

    private DataFault() {}

    /**
     * The class of statements that are refused as they stand, such as for a column that is not there, and of it what an operator
     * mends without another version: a right and a table that are missing.
     */
    private static final String STATEMENT = "42";

    private static final Set<String> OPERATORS = Set.of("42501", "42P01");

    /** Whether the data is at fault, or our way of reading it; if not, the same may well succeed later. */
    static boolean is(RuntimeException e) {
        var state = state(e);
        if (state != null) {
            return state.length() == 5 && CLASSES.contains(state.substring(0, 2));
        }
        return switch (e) {
            // No row where one has to be, or several.
            case DataRetrievalFailureException _, InvalidDataAccessApiUsageException _ -> true;
            case DataAccessException _, TransactionException _, FlywayException _ -> false;
            default -> true;
        };
    }

    /** Whether a statement of ours is at fault. */
    static boolean isOfStatement(RuntimeException e) {
        var state = state(e);
        return state != null && state.startsWith(STATEMENT) && !OPERATORS.contains(state);
    }

    private static @Nullable String state(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return String.valueOf(sql.getSQLState());
            }
        }
        return null;
    }
}
