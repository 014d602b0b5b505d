package org.sathi.bot.engine;

import java.util.Arrays;
import java.util.List;
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
import tools.jackson.databind.json.JsonMapper;

/** The stored form of contacts and log entries: JSON that a person can read, with the number of its format. */
public final class Codec {

    /** The format written by this build. */
    static final int FORMAT = 1;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final ObjectReader documents = json.readerFor(Document.class);
    private final ObjectWriter documentWriter = json.writerFor(Document.class);
    private final ObjectReader entries = json.readerFor(Entry.class);
    private final ObjectWriter entryWriter = json.writerFor(Entry.class);

    /** A contact as it is stored; parts that an older build did not know yet are missing. */
    private record Document(
            int f,
            Profile profile,
            Session session,
            Filings filings,
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
                c.session(),
                c.filings(),
                c.reading(),
                c.helping(),
                c.attending(),
                c.received(),
                c.traffic(),
                c.composing(),
                c.recent()));
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
            if (d.f() == FORMAT && d.profile() != null && d.session() != null && d.filings() != null) {
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
            return tree.has(name) ? Optional.ofNullable(json.treeToValue(tree.get(name), type)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
