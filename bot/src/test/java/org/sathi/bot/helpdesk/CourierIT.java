package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CourierIT {

    private static final Address MAYA = Address.of("sms:+9779841000001");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_first_start_asks_the_database_for_mail_only_when_it_has_its_tables() {
        var database = TestDatabase.bare();
        var told = new CopyOnWriteArrayList<String>();
        var watched = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                told.add("asked");
                return super.getConnection();
            }
        };
        var mail = new DeskMail(new JdbcTemplate(watched), new Codec());
        var taken = new CopyOnWriteArrayList<Inbound>();
        Runnable tables = () -> {
            if (told.isEmpty()) {
                told.add("away");
                throw new FlywayException("the database is away");
            }
            new Migrations(database).ensure();
            if (taken.isEmpty()) {
                told.add("there");
                new DeskMail(new JdbcTemplate(database), new Codec()).post(MAYA, new Incoming.Text("hello"));
            }
        };
        var courier = new Courier(
                mail,
                new TransactionTemplate(new JdbcTransactionManager(watched)),
                tables,
                taken::add,
                Clock.systemUTC());
        try {
            courier.start();
            await().atMost(PATIENCE).until(() -> !taken.isEmpty());
        } finally {
            courier.stop();
        }
        assertThat(told).startsWith("away", "there", "asked");
        assertThat(List.copyOf(taken)).extracting(Inbound::from).containsOnly(MAYA);
    }

    @Test
    void letters_that_this_build_cannot_read_wait_for_one_that_can_and_hold_up_no_others() {
        var database = TestDatabase.withTables();
        var jdbc = new JdbcTemplate(database);
        for (int i = 0; i < 250; i++) {
            jdbc.update(
                    "insert into desk_mail (recipient, what) values ('sms:+97798410' || ?, '{\"k\":\"Unheard\"}')",
                    10_000 + i);
        }
        jdbc.update("insert into desk_mail (recipient, what) values (?, '{\"k\":\"Unheard\"}')", MAYA.text());
        var mail = new DeskMail(jdbc, new Codec());
        mail.post(MAYA, new Incoming.Text("hello"));
        var taken = new CopyOnWriteArrayList<Inbound>();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var courier = new Courier(mail, transaction, () -> {}, taken::add, Clock.systemUTC());
        try {
            assertThat(courier.carry()).isTrue();
            assertThat(courier.carry()).isFalse();
            assertThat(taken).extracting(Inbound::from).containsExactly(MAYA);
            jdbc.update(
                    "update desk_mail set what = '{\"k\":\"Text\",\"text\":\"again\"}' where recipient = ?",
                    MAYA.text());
            var newer =
                    new Courier(new DeskMail(jdbc, new Codec()), transaction, () -> {}, taken::add, Clock.systemUTC());
            assertThat(newer.carry()).isTrue();
            assertThat(taken).extracting(Inbound::what).contains(new Incoming.Text("again"));
        } finally {
        }
    }
}
