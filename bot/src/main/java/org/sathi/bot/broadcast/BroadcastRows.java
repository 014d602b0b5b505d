package org.sathi.bot.broadcast;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastWord.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of broadcasts. */
final class BroadcastRows {

    private static final String SELECT = """
            select number, author, draft, state, code, prepared_at, previewed, confirmed_by, confirmed_at, due_at,
                fixed_to, recipients, pause_reason, ended_at
            from broadcast
            """;

    private final JdbcTemplate jdbc;
    private final Codec codec;

    BroadcastRows(JdbcTemplate jdbc, Codec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** A broadcast as it is kept. */
    record Broadcast(
            long number,
            Actor author,
            BroadcastDraft draft,
            State state,
            String code,
            Instant preparedAt,
            int previewed,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant dueAt,
            @Nullable UUID fixedTo,
            int recipients,
            String pauseReason,
            @Nullable Instant endedAt) {

        /** Its first words, in the language that stands in or any other. */
        String title() {
            var texts = draft.content().texts();
            var text = texts.getOrDefault(
                    draft.content().standIn(),
                    texts.values().stream().findFirst().orElse(""));
            return org.sathi.i18n.Clusters.truncate(text.lines().findFirst().orElse(""), 40);
        }
    }

    Optional<Broadcast> find(long number) {
        return jdbc.query(SELECT + "where number = ?", (row, _) -> row(row), number).stream()
                .findFirst();
    }

    /** The same, held until the transaction ends. */
    Optional<Broadcast> lock(long number) {
        return jdbc.query(SELECT + "where number = ? for no key update", (row, _) -> row(row), number).stream()
                .findFirst();
    }

    /** The one that waited longest for its audience, or the rest of it, to be fixed, held; empty if none does or others are at it. */
    Optional<Broadcast> lockUnfixed(Instant now) {
        return jdbc.query(SELECT + """
                        where (state = 'SCHEDULED' or state = 'SENDING' and fixed_at is null)
                            and due_at <= ? and draft -> 'timing' ->> 'repeat' is null
                        order by due_at, number limit 1 for no key update skip locked""", (row, _) -> row(row), Timestamp.from(now)).stream()
                .findFirst();
    }

    /** Repeating ones whose next time has come, held. */
    List<Broadcast> lockRepeating(Instant now) {
        return jdbc.query(SELECT + """
                where state = 'SCHEDULED' and due_at <= ? and draft -> 'timing' ->> 'repeat' is not null
                order by number for no key update skip locked""", (row, _) -> row(row), Timestamp.from(now));
    }

    List<Broadcast> in(State state) {
        return jdbc.query(SELECT + "where state = ? order by number", (row, _) -> row(row), state.name());
    }

    /** Stopped ones of which it was not decided yet whom to believe unreachable. */
    List<Broadcast> unsettled() {
        return jdbc.query(
                SELECT + "where state = 'STOPPED' and settled_at is null order by number", (row, _) -> row(row));
    }

    /** A stopped one is settled; false if it was before. */
    boolean settled(long number, Instant now) {
        return jdbc.update(
                        "update broadcast set settled_at = ? where number = ? and state = 'STOPPED' and settled_at is null",
                        Timestamp.from(now),
                        number)
                > 0;
    }

    List<Broadcast> newest(int most) {
        return jdbc.query(SELECT + "order by number desc limit ?", (row, _) -> row(row), most);
    }

    private Broadcast row(ResultSet row) throws SQLException {
        return new Broadcast(
                row.getLong("number"),
                new Actor(row.getString("author")),
                codec.json().readValue(row.getString("draft"), BroadcastDraft.class),
                State.valueOf(row.getString("state")),
                row.getString("code"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getInt("previewed"),
                row.getString("confirmed_by"),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("due_at")),
                row.getObject("fixed_to", UUID.class),
                row.getInt("recipients"),
                row.getString("pause_reason"),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A new broadcast that nobody has confirmed. */
    long insert(Actor author, BroadcastDraft draft, Instant now) {
        var number = jdbc.queryForObject(
                "insert into broadcast (author, draft, state, prepared_at) values (?, ?::jsonb, 'PREPARED', ?) returning number",
                Long.class,
                author.name(),
                write(draft),
                Timestamp.from(now));
        return Objects.requireNonNull(number);
    }

    /** Another draft, and what its preview said. */
    void prepared(long number, BroadcastDraft draft, String code, int people, BigDecimal price, Instant now) {
        jdbc.update("""
                update broadcast set draft = ?::jsonb, state = 'PREPARED', code = ?, previewed = ?, price = ?,
                    prepared_at = ?, confirmed_by = null, confirmed_at = null
                where number = ?""", write(draft), code, people, price, Timestamp.from(now), number);
    }

    /** What it costs by the latest count. */
    void priced(long number, BigDecimal price) {
        jdbc.update("update broadcast set price = ? where number = ?", price, number);
    }

    /** What it costs by the latest count. */
    BigDecimal price(long number) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select price from broadcast where number = ?", BigDecimal.class, number));
    }

    /** What it costs, if that was counted when it was confirmed, and this was after a moment. */
    Optional<BigDecimal> pricedSince(long number, Instant moment) {
        return jdbc
                .query(
                        "select price from broadcast where number = ? and confirmed_at > ? and repeats is null",
                        (row, _) -> row.getBigDecimal("price"),
                        number,
                        Timestamp.from(moment))
                .stream()
                .findFirst();
    }

    void confirmed(long number, Actor by, State then, Instant dueAt, Instant now) {
        jdbc.update("""
                update broadcast set state = ?, due_at = ?, confirmed_at = coalesce(confirmed_at, ?),
                    second_by = case when confirmed_by is null then null else ? end,
                    confirmed_by = coalesce(confirmed_by, ?)
                where number = ?""", then.name(), Timestamp.from(dueAt), Timestamp.from(now), by.name(), by.name(), number);
    }

    void state(long number, State state, String reason, Instant now) {
        boolean over = state == State.STOPPED || state == State.DONE;
        jdbc.update(
                """
                update broadcast set state = ?, pause_reason = ?, ended_at = ?,
                    watched_from = case when ? = 'SENDING' then ? else watched_from end
                where number = ?""",
                state.name(),
                reason,
                over ? Timestamp.from(now) : null,
                state.name(),
                Timestamp.from(now),
                number);
    }

    void dueAgain(long number, Instant next) {
        jdbc.update("update broadcast set due_at = ? where number = ?", Timestamp.from(next), number);
    }

    /** One time of a repeating broadcast; nothing if it is there already. */
    void insertRun(Broadcast parent, BroadcastDraft draft, Instant due) {
        jdbc.update("""
                insert into broadcast (author, draft, state, prepared_at, previewed, confirmed_by, confirmed_at, second_by,
                    due_at, repeats)
                select author, ?::jsonb, 'SCHEDULED', prepared_at, previewed, confirmed_by, ?, second_by, ?, number
                from broadcast where number = ?
                on conflict do nothing""", write(draft), Timestamp.from(due), Timestamp.from(due), parent.number());
    }

    private String write(BroadcastDraft draft) {
        return codec.json().writeValueAsString(draft);
    }
}
