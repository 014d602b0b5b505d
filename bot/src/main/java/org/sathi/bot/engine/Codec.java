package org.sathi.bot.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Attending;
import org.sathi.bot.turn.Composing;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Helping;
import org.sathi.bot.turn.Part;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Reading;
import org.sathi.bot.turn.Received;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Traffic;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of contacts and log entries: JSON that a person can read, with the number of its format. */
public final class Codec {

    /** The format written by this build. */
    static final int FORMAT = 1;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .build();
    private final JsonMapper brief = brief(json);
    private final ObjectReader documents = brief.readerFor(Document.class);
    private final ObjectWriter documentWriter = brief.writerFor(Document.class);
    private final ObjectReader entries = brief.readerFor(Entry.class);
    private final ObjectWriter entryWriter = brief.writerFor(Entry.class);

    /** Leaves out what is nothing (null, 0, false, an empty list), which is most of most contacts; it reads as nothing. */
    private static JsonMapper brief(JsonMapper whole) {
        var never = JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);
        var empty = JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
        var builder = whole.rebuild()
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE));
        // A moment as milliseconds since 1970: as a text it takes as long to read as all the rest of a contact.
        builder.withConfigOverride(
                Instant.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.NUMBER_INT)));
        for (var plain : List.<Class<?>>of(int.class, long.class, boolean.class)) {
            builder.withConfigOverride(plain, o -> o.setInclude(never));
        }
        for (var many : List.<Class<?>>of(List.class, Map.class)) {
            builder.withConfigOverride(
                    many, o -> o.setInclude(empty).setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }

    /** A contact as it is stored; parts with nothing in them, and those that an older build did not know yet, are missing. */
    private record Document(
            int f,
            Profile profile,
            @Nullable Session session,
            @Nullable Filings filings,
            @Nullable Reading reading,
            @Nullable Helping helping,
            @Nullable Attending attending,
            @Nullable Received received,
            @Nullable Traffic traffic,
            @Nullable Composing composing,
            List<String> recent) {

        Part[] parts() {
            return Stream.of(profile, session, filings, reading, helping, attending, received, traffic, composing)
                    .filter(Objects::nonNull)
                    .toArray(Part[]::new);
        }
    }

    /**
     * One entry of the log: the effects of one turn.
     *
     * @param a the contact whose turn it was
     * @param at when, in milliseconds since 1970
     * @param fx the effects, in order
     */
    public record Entry(Address a, long at, List<Effect> fx) {}

    /** The mapper, for others who write the same types. */
    public JsonMapper json() {
        return json;
    }

    /** Writes a contact. */
    public byte[] write(Contact c) {
        return documentWriter.writeValueAsBytes(new Document(
                FORMAT,
                c.profile(),
                unlessNothing(c.session()),
                unlessNothing(c.filings()),
                unlessNothing(c.reading()),
                unlessNothing(c.helping()),
                unlessNothing(c.attending()),
                unlessNothing(c.received()),
                unlessNothing(c.traffic()),
                unlessNothing(c.composing()),
                c.recent()));
    }

    private static <P extends Part> @Nullable P unlessNothing(P part) {
        return part.equals(Part.NONE.get(part.getClass())) ? null : part;
    }

    /** Writes a log entry. */
    public byte[] write(Entry entry) {
        return entryWriter.writeValueAsBytes(entry);
    }

    Entry readEntry(byte[] stored) {
        return entries.readValue(stored);
    }

    /**
     * Reads a stored contact. What another build wrote in a way this one cannot read is kept part by part as far as it
     * can be; an unreadable session becomes one that was {@linkplain Session#LOST lost}.
     */
    public Contact readContact(Address address, long version, byte[] stored) {
        var contact = Contact.unknown(address).at(version);
        try {
            Document d = documents.readValue(stored);
            if (d.f() == FORMAT && d.profile() != null) {
                return contact.having(d.recent()).with(d.parts());
            }
        } catch (JacksonException e) {
            // Read part by part below.
        }
        JsonNode tree = tree(stored);
        var recent = read(tree, "recent", String[].class).map(List::of).orElse(List.of());
        return contact.having(recent).with(readable(tree)).with(Session.LOST);
    }

    private Part[] readable(JsonNode tree) {
        return Arrays.stream(Document.class.getRecordComponents())
                .filter(c -> Part.class.isAssignableFrom(c.getType()))
                .flatMap(c -> read(tree, c.getName(), c.getType().asSubclass(Part.class)).stream())
                .toArray(Part[]::new);
    }

    private JsonNode tree(byte[] stored) {
        try {
            return json.readTree(stored);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private <T> Optional<T> read(JsonNode tree, String name, Class<T> type) {
        try {
            return tree.has(name) ? Optional.ofNullable(brief.treeToValue(tree.get(name), type)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
