package org.sathi.bot.broadcast;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** The recipients of a broadcast over HTTP: page by page, and as a file. */
record ApiTables(Recipients recipients, ApiAnswers answers) {

    private static final int PAGE = 100;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    ServerResponse page(ApiRequest q) throws Problem {
        return answers.ok(recipients.page(
                q.number(), q.whole("after", 0), q.text("state"), q.whole("limit", PAGE), q.wantsNumbers()));
    }

    ServerResponse export(ApiRequest q) throws Problem {
        long broadcast = q.number();
        boolean numbers = q.wantsNumbers();
        boolean xlsx = q.text("format").equals("xlsx");
        return ServerResponse.ok()
                .contentType(xlsx ? XLSX : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"broadcast-" + broadcast + (xlsx ? ".xlsx\"" : ".csv\""))
                .build((_, response) -> {
                    if (xlsx) {
                        RecipientSheet.xlsx(recipients, broadcast, numbers, response.getOutputStream());
                    } else {
                        RecipientSheet.csv(recipients, broadcast, numbers, response.getOutputStream());
                    }
                    return null;
                });
    }
}
