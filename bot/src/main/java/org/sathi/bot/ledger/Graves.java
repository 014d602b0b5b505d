package org.sathi.bot.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contacts that were forgotten, known by a salted digest alone. */
final class Graves {

    /** Of the whole service: the ledger holds it while it writes, and who forgets holds it alone. */
    private static final int LOCK = 710_010;

    private final JdbcTemplate jdbc;

    Graves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contact that was forgotten.
     *
     * @param nobody what stands in its place
     * @param at facts until then are of the time before
     */
    record Grave(Address nobody, String salt, byte[] digest, Instant at) {
        boolean isOf(Address address) {
            return Arrays.equals(digest, hash(salt, address));
        }
    }

    /** Those there are; nobody is forgotten until the transaction ends. */
    List<Grave> look() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", _ -> {}, LOCK);
        return jdbc.query(
                "select nobody, salt, digest, at from forgotten",
                (row, _) -> new Grave(
                        Address.of(row.getString("nobody")),
                        row.getString("salt"),
                        row.getBytes("digest"),
                        row.getTimestamp("at").toInstant()));
    }

    /** Waits until the ledger writes nothing, and keeps it from writing until the transaction ends. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
    }

    /**
     * Those of one person; returns what stands in the place of each, {@code nobody:} with a random id that they share, a number and the
     * country that she was counted in, if there is one: by that the figures of before stay the same.
     */
    Map<Address, Address> dig(List<Address> hers, Instant at) {
        var who = UUID.randomUUID();
        Map<Address, Address> nobodies = new LinkedHashMap<>();
        for (var address : hers) {
            var country = jdbc.queryForObject("select country_at('', ?)", String.class, address.text());
            var nobody = new Address("nobody", who + "." + (nobodies.size() + 1) + "." + country);
            dig(address, nobody, at);
            nobodies.put(address, nobody);
        }
        return nobodies;
    }

    private void dig(Address address, Address nobody, Instant at) {
        var salt = UUID.randomUUID().toString();
        jdbc.update(
                "insert into forgotten (nobody, salt, digest, at) values (?, ?, ?, ?)",
                nobody.text(),
                salt,
                hash(salt, address),
                Timestamp.from(at));
    }

    static Optional<Grave> of(Address address, List<Grave> all) {
        return all.stream().filter(g -> g.isOf(address)).findFirst();
    }

    private static byte[] hash(String salt, Address address) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((salt + address.text()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
