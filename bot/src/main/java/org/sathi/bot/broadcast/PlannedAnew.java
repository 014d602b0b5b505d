package org.sathi.bot.broadcast;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * The number of a broadcast for a question about all its recipients, which is planned each time: a plan that was kept
 * from when the tables were nearly empty takes minutes once a broadcast has filled them.
 * jdbc.postgresql.org/documentation/server-prepare
 *
 * @param broadcast number of the broadcast
 */
record PlannedAnew(long broadcast) implements PreparedStatementSetter {

    private static final int NEVER_KEPT = 0;

    @Override
    public void setValues(PreparedStatement question) throws SQLException {
        question.unwrap(PGStatement.class).setPrepareThreshold(NEVER_KEPT);
        question.setLong(1, broadcast);
    }
}
