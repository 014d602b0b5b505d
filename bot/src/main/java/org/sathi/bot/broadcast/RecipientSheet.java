package org.sathi.bot.broadcast;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sathi.bot.broadcast.Recipients.Recipient;
import org.sathi.bot.sheet.Table;

/** The recipients of a broadcast as a table. */
final class RecipientSheet {

    private static final List<String> HEADINGS = List.of(
            "Number",
            "Name",
            "Contact",
            "Channel",
            "Language",
            "Country",
            "Place",
            "State",
            "Reason",
            "Possibly sent twice",
            "Since");
    private static final List<String> TAGS = List.of(
            "#meta+id",
            "#contact+name",
            "#contact+id",
            "#contact+channel",
            "#meta+lang",
            "#country+code",
            "#adm+name",
            "#status",
            "#status+reason",
            "#indicator+doubtful+bool",
            "#date");
    private static final Table TABLE = new Table("Recipients", HEADINGS, TAGS);

    private RecipientSheet() {}

    static void write(Recipients recipients, long broadcast, boolean numbers, boolean xlsx, OutputStream out)
            throws IOException {
        TABLE.write(to -> recipients.each(broadcast, numbers, r -> to.accept(cells(r))), xlsx, out);
    }

    private static List<Object> cells(Recipient r) {
        return List.of(
                Integer.toString(r.number()),
                r.name(),
                r.contact(),
                r.channel(),
                r.language(),
                r.country(),
                r.place(),
                r.state(),
                r.reason(),
                Boolean.toString(r.possiblySent()),
                r.at());
    }
}
