package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.helpdesk.DeskRecord.ANNA;
import static org.sathi.bot.helpdesk.DeskRecord.MAYA;
import static org.sathi.bot.helpdesk.DeskRecord.NOW;
import static org.sathi.bot.helpdesk.DeskRecord.RAM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.RelayErrand;
import org.springframework.jdbc.core.JdbcTemplate;

class ConversationsIT {

    private static final Address STRANGER = Address.of("telegram:7391000005");
    private static final String ID = "r1-1";

    private static final DeskRecord record = new DeskRecord();
    private final JdbcTemplate jdbc = record.jdbc;
    private final Conversations conversations = record.conversations;
    private final Errands errands = new Errands(
            jdbc,
            record.transaction,
            new Errands.Desks(
                    record.requests,
                    conversations,
                    new Directory(jdbc, record.mail),
                    new Reviews(jdbc, record.mail),
                    (_, _, _) -> {},
                    (_, _, _) -> {}));
    private int turn;

    @BeforeEach
    void two_in_a_conversation() {
        record.clear();
        record.person(MAYA, "FARMER", "Maya");
        record.person(RAM, "CHAMPION", "Ram");
        record.person(STRANGER, "FARMER", "Stranger");
        record.person(ANNA, "COORDINATOR", "Anna");
        record.request("r1", "compost", "TAKEN", RAM);
        record.conversation(ID, "r1");
    }

    private Codec.Entry entry(Address from, Instant at, RelayErrand errand) {
        return new Codec.Entry(from, at.toEpochMilli(), List.of(new Effect.Ask("t:" + turn++ + "/0", errand)));
    }

    private void run(Address from, Instant at, RelayErrand errand) {
        errands.run(entry(from, at, errand));
    }

    private List<RelayWord> mail(Address to) {
        return jdbc.query(
                "select what from desk_mail where recipient = ? and what ->> 'k' not in ('RatingDue', 'ForOffice', 'AtOffice') order by id",
                (row, _) -> record.codec.json().readerFor(RelayWord.class).<RelayWord>readValue(row.getString("what")),
                to.text());
    }

    private RelayErrand.Wrote words(String text) {
        return new RelayErrand.Wrote(ID, text, "");
    }

    @Test
    void what_the_log_delivers_twice_is_passed_on_once_and_in_order() {
        var first = entry(MAYA, NOW, words("one"));
        var second = entry(MAYA, NOW, words("two"));
        errands.run(first);
        errands.run(first);
        errands.run(second);
        errands.run(first);
        assertThat(mail(RAM))
                .containsExactly(new RelayWord.Relayed(ID, "one", ""), new RelayWord.Relayed(ID, "two", ""));
        assertThat(kept()).containsExactly("one", "two");
    }

    private List<String> kept() {
        return jdbc.query("select text from conversation_message order by number", (row, _) -> row.getString("text"));
    }

    @Test
    void a_photo_keeps_its_reference_only_where_the_other_channel_knows_it() {
        run(RAM, NOW, new RelayErrand.Wrote(ID, "", "photo:AgAC"));
        assertThat(mail(MAYA)).containsExactly(new RelayWord.Relayed(ID, "", "photo:"));
    }

    @Test
    void a_third_person_can_neither_write_nor_end_nor_complain() {
        run(STRANGER, NOW, words("hello"));
        run(STRANGER, NOW, new RelayErrand.Ended(ID));
        run(STRANGER, NOW, new RelayErrand.Complained(ID, "rude"));
        assertThat(mail(RAM)).isEmpty();
        assertThat(mail(MAYA)).isEmpty();
        assertThat(mail(ANNA)).isEmpty();
    }

    @Test
    void what_comes_after_the_end_goes_back_to_its_writer() {
        run(RAM, NOW, new RelayErrand.Ended(ID));
        run(MAYA, NOW, words("wait"));
        assertThat(mail(MAYA)).last().isEqualTo(new RelayWord.TooLate(ID));
        assertThat(mail(RAM)).noneMatch(RelayWord.Relayed.class::isInstance);
    }

    @Test
    void two_who_cannot_be_reached_are_told_of_each_other_once() {
        run(MAYA, NOW, new RelayErrand.NotReached(ID));
        run(RAM, NOW, new RelayErrand.NotReached(ID));
        run(MAYA, NOW, new RelayErrand.NotReached(ID));
        assertThat(mail(RAM)).containsExactly(new RelayWord.Unreached(ID));
        assertThat(mail(MAYA)).isEmpty();
    }

    @Test
    void only_the_office_reads_only_what_was_complained_about_and_each_time_is_in_the_audit() {
        run(RAM, NOW, words("call 9841 000 001"));
        run(ANNA, NOW, new RelayErrand.Read(ID));
        run(ANNA, NOW, new RelayErrand.Read(ID + "-f"));
        assertThat(mail(ANNA)).isEmpty();
        run(MAYA, NOW, new RelayErrand.Complained(ID, "rude"));
        run(STRANGER, NOW, new RelayErrand.Read(ID + "-f"));
        assertThat(mail(STRANGER)).isEmpty();
        assertThat(audited()).isEmpty();
        run(ANNA, NOW, new RelayErrand.Read(ID + "-f"));
        run(ANNA, NOW, new RelayErrand.Read(ID + "-f"));
        assertThat(mail(ANNA))
                .last()
                .isInstanceOfSatisfying(
                        RelayWord.Transcript.class,
                        t -> assertThat(t.lines()).containsExactly(new RelayWord.Line("Ram", "call ...", "")));
        assertThat(audited()).containsExactly("conversation-read", "conversation-read");
    }

    private List<String> audited() {
        return jdbc.query("select action from audit where actor = ?", (row, _) -> row.getString("action"), ANNA.text());
    }

    @Test
    void each_of_the_two_can_complain_once() {
        run(RAM, NOW, new RelayErrand.Complained(ID, "rude"));
        run(RAM, NOW, new RelayErrand.Complained(ID, "money"));
        run(MAYA, NOW, new RelayErrand.Complained(ID, "unsafe"));
        assertThat(mail(ANNA))
                .extracting(w -> ((RelayWord.Complained) w).about())
                .containsExactly("Maya", "Ram");
    }

    @Test
    void who_is_barred_is_offered_nothing_and_may_ask_nothing_until_that_is_taken_back() {
        run(MAYA, NOW, new RelayErrand.Complained(ID, "money"));
        run(STRANGER, NOW, new RelayErrand.Decided(ID + "-f", RelayWord.Decision.BAR));
        assertThat(new Barred(jdbc).has(RAM)).isFalse();
        run(ANNA, NOW, new RelayErrand.Decided(ID + "-f", RelayWord.Decision.BAR));
        assertThat(new Barred(jdbc).has(RAM)).isTrue();
        assertThat(mail(RAM)).last().isEqualTo(new RelayWord.Told(ID, RelayWord.Decision.BAR));
        run(ANNA, NOW, new RelayErrand.Decided(ID + "-f", RelayWord.Decision.LIFT));
        assertThat(new Barred(jdbc).has(RAM)).isFalse();
    }

    @Test
    void what_was_written_is_deleted_thirty_days_after_the_end_or_after_the_complaint_is_settled() {
        run(MAYA, NOW, words("one"));
        conversations.forget(NOW.plus(Duration.ofDays(100)));
        assertThat(kept()).isNotEmpty();
        run(MAYA, NOW, new RelayErrand.Complained(ID, "rude"));
        conversations.forget(NOW.plus(Duration.ofDays(100)));
        assertThat(kept()).isNotEmpty();
        var settled = NOW.plus(Duration.ofDays(10));
        run(ANNA, settled, new RelayErrand.Decided(ID + "-f", RelayWord.Decision.CLOSE));
        conversations.forget(settled.plus(Duration.ofDays(30)));
        assertThat(kept()).isNotEmpty();
        conversations.forget(settled.plus(Duration.ofDays(31)));
        assertThat(kept()).isEmpty();
    }
}
