package org.sathi.bot.load;

import java.io.IOException;
import java.sql.SQLException;

/** Holds what the provider took and people heard against what PostgreSQL knows. */
record Books(Session.Parts parts) {

    /** Throws if a reply is missing, too many or out of order, or a message is recorded otherwise than it was taken. */
    void check(String name, Crowd crowd) throws IOException, SQLException {
        if (crowd.faulty() > 0) {
            throw new IOException(name + ": " + crowd.faulty() + " faults: " + crowd.faults());
        }
        var marked =
                parts.stores().counts("select contact, count(*) from message where possibly_sent group by contact");
        var unmarked = crowd.repeats().entrySet().stream()
                .filter(e -> e.getValue() > marked.getOrDefault("telegram:" + e.getKey(), 0L))
                .toList();
        if (!unmarked.isEmpty()) {
            throw new IOException(name + ": doubled and not marked so: " + unmarked);
        }
        check(name, repeats(crowd));
    }

    /** Throws unless PostgreSQL knows of every message that the provider took, of so many twice. */
    void check(String name, long twice) throws IOException, SQLException {
        long recorded = parts.stores().count("select count(*) from message where status = 'ACCEPTED'");
        if (recorded + twice != parts.stub().taken()) {
            throw new IOException(name + ": the provider took " + parts.stub().taken() + " messages, of them " + twice
                    + " again, PostgreSQL knows of " + recorded);
        }
    }

    /** How many messages people got again. */
    static long repeats(Crowd crowd) {
        return crowd.repeats().values().stream().mapToLong(Long::longValue).sum();
    }
}
