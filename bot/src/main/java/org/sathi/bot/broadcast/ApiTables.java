package org.sathi.bot.broadcast;

import org.sathi.bot.sheet.Table;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The recipients of a broadcast over HTTP: page by page, and as a file. Who took a file, or saw phone numbers, is in the audit.
 */
record ApiTables(Recipients recipients, ApiAnswers answers) {

    private static final int PAGE = 100;

    ServerResponse page(ApiRequest q) throws Problem {
        boolean numbers = q.wantsNumbers();
        int after = q.whole("after", 0);
        int limit = q.whole("limit", PAGE);
        if (numbers) {
            q.note("recipients-read", "broadcast " + q.number() + ", with numbers, " + limit + " behind " + after);
        }
        return answers.ok(recipients.page(q.number(), after, q.text("state"), limit, numbers));
    }

    ServerResponse export(ApiRequest q) throws Problem {
        long broadcast = q.number();
        boolean numbers = q.wantsNumbers();
        boolean xlsx = q.text("format").equals("xlsx");
        q.note(
                "recipients-exported",
                "broadcast " + broadcast + (numbers ? ", with numbers, " : ", ") + Table.extension(xlsx));
        return answers.file("broadcast-" + broadcast, xlsx, out -> {
            RecipientSheet.write(recipients, broadcast, numbers, xlsx, out);
        });
    }
}
