package org.sathi.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How long PostgreSQL may be silent. */
class DatabaseSilenceTest {

    private static HikariDataSource database(String furtherInUrl) {
        var url = TestDatabase.bare().getJdbcUrl() + furtherInUrl;
        return new StoresConfiguration().database(new StoresConfiguration.Addresses("", url, "postgres", "", () -> {}));
    }

    private static int silence(HikariDataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        }
    }

    @Test
    void a_connection_is_given_up_after_five_minutes_or_what_the_url_says() throws SQLException {
        try (var usual = database("");
                var other = database("&socketTimeout=20")) {
            assertThat(silence(usual)).isEqualTo(300_000);
            assertThat(silence(other)).isEqualTo(20_000);
        }
    }

    @Test
    void migrations_take_as_long_as_they_take_and_only_they() throws SQLException {
        List<Integer> told = new ArrayList<>();
        try (var database = database("")) {
            var watched = new DelegatingDataSource(database) {
                @Override
                public Connection getConnection() throws SQLException {
                    var connection = super.getConnection();
                    return (Connection) Proxy.newProxyInstance(
                            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, args) -> {
                                if (method.getName().equals("setNetworkTimeout")) {
                                    told.add((Integer) args[1]);
                                }
                                return method.invoke(connection, args);
                            });
                }
            };
            new Migrations(watched).ensure();
            assertThat(told).isNotEmpty().containsOnly(0);
            assertThat(silence(database)).isEqualTo(300_000);
        }
    }
}
