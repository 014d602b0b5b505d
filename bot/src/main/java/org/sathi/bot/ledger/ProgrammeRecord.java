package org.sathi.bot.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes log entries to PostgreSQL: all of a call or none, and each fact once however often it comes. */
public final class ProgrammeRecord {

    private final TransactionTemplate transaction;
    private final Graves graves;
    private final PeopleTable people;
    private final ReportTable reports;
    private final AttendanceTable attendance;
    private final ReadingTable readings;
    private final MessageTable messages;
    private final BroadcastTable broadcasts;
    private final Counter refused;

    /** A record in this database. */
    public ProgrammeRecord(JdbcTemplate jdbc, TransactionTemplate transaction, Codec codec, MeterRegistry registry) {
        this.transaction = transaction;
        this.graves = new Graves(jdbc);
        this.people = new PeopleTable(jdbc);
        this.reports = new ReportTable(jdbc, codec.json());
        this.attendance = new AttendanceTable(jdbc);
        this.readings = new ReadingTable(jdbc);
        this.messages = new MessageTable(jdbc);
        this.broadcasts = new BroadcastTable(jdbc);
        this.refused = Counter.builder("sathi.ledger.refused")
                .description("log entries that PostgreSQL refused")
                .register(registry);
    }

    /** Keeps these entries; those that could not be read (null) are passed over. */
    public void keep(List<Codec.@Nullable Entry> entries) {
        transaction.executeWithoutResult(status -> {
            var batch = new Batch();
            var late = new Late(graves.look(), fact -> messages.isOfItsContact(fact, batch.says));
            entries.stream().filter(Objects::nonNull).forEach(entry -> batch.add(entry, late));
            people.keep(batch.profiles, batch.audits);
            batch.same.forEach(people::join);
            reports.keep(batch.reports);
            attendance.keep(batch.attended);
            readings.keep(batch.stories, batch.dailies);
            readings.keepAdvice(batch.tips, batch.judged);
            messages.keep(batch.says, batch.sent, batch.receipts);
            broadcasts.keep(batch.skipped);
        });
    }

    void refused() {
        refused.increment();
    }

    /** The facts of some entries, by kind and in order. */
    private static final class Batch {
        final List<Fact.ProfileChanged> profiles = new ArrayList<>();
        final List<Fact.SamePerson> same = new ArrayList<>();
        final List<PeopleTable.Audit> audits = new ArrayList<>();
        final List<Fact.ReportKept> reports = new ArrayList<>();
        final List<Fact.Attended> attended = new ArrayList<>();
        final List<ReadingTable.Story> stories = new ArrayList<>();
        final List<Fact.DailyChanged> dailies = new ArrayList<>();
        final List<Fact.TipGiven> tips = new ArrayList<>();
        final List<Fact.TipJudged> judged = new ArrayList<>();
        final List<MessageTable.Said> says = new ArrayList<>();
        final List<Fact.Sent> sent = new ArrayList<>();
        final List<Fact.Receipted> receipts = new ArrayList<>();
        final List<Fact.BroadcastSkipped> skipped = new ArrayList<>();

        void add(Codec.Entry entry, Late late) {
            for (var effect : entry.fx()) {
                switch (effect) {
                    case Effect.Say(Outgoing message) -> {
                        boolean lasting = message.purpose() != Outgoing.Purpose.FAREWELL;
                        if (lasting && late.isKept(message.to(), entry.at())) {
                            says.add(new MessageTable.Said(message, entry.at()));
                        }
                    }
                    case Effect.Post _, Effect.Ask _ -> {}
                    case Effect.Note(String id, Fact fact) ->
                        late.of(fact).ifPresent(kept -> add(new Effect.Note(id, kept)));
                }
            }
        }

        private void add(Effect.Note note) {
            switch (note.fact()) {
                case Fact.ProfileChanged f -> profiles.add(f);
                case Fact.SamePerson f -> same.add(f);
                case Fact.ReportKept f -> reports.add(f);
                case Fact.Attended f -> attended.add(f);
                case Fact.Audited f -> audits.add(new PeopleTable.Audit(note.id(), f));
                case Fact.StoryRead f -> stories.add(new ReadingTable.Story(note.id(), f));
                case Fact.DailyChanged f -> dailies.add(f);
                case Fact.TipGiven f -> tips.add(f);
                case Fact.TipJudged f -> judged.add(f);
                case Fact.Sent f -> sent.add(f);
                case Fact.Receipted f -> receipts.add(f);
                case Fact.BroadcastSkipped f -> skipped.add(f);
            }
        }
    }
}
