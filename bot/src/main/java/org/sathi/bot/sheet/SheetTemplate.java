package org.sathi.bot.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty sheet of champions, to be filled in: headings and HXL tags, and a second sheet with what may stand in the cells. */
public final class SheetTemplate {

    private static final double WIDTH = 18;

    /** As text a phone number keeps the zero that it begins with. */
    private static final String TEXT = "@";

    private static final String DAY = "yyyy-mm-dd";

    private SheetTemplate() {}

    /** Writes it, over a file that may be there. */
    public static void write(Path file, Setting setting) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Sathi", "1.0")) {
            champions(book.newWorksheet("Champions"));
            legend(book.newWorksheet("What to write"), new TopicNames(setting.pack(), setting.language()));
        }
    }

    private static void champions(Worksheet sheet) {
        for (var column : Column.values()) {
            int place = column.ordinal();
            sheet.width(place, WIDTH);
            sheet.style(place).format(isDay(column) ? DAY : TEXT).set();
            sheet.value(0, place, Headings.heading(column));
            sheet.style(0, place).bold().set();
            sheet.value(1, place, column.tag());
        }
        sheet.freezePane(0, 2);
    }

    private static boolean isDay(Column column) {
        return switch (column) {
            case CERTIFICATE_FROM, CERTIFICATE_UNTIL, AWAY_UNTIL -> true;
            case PHONE,
                    NAME,
                    GENDER,
                    BIRTH_YEAR,
                    LANGUAGES,
                    COUNTRY,
                    PROVINCE,
                    DISTRICT,
                    PLACE,
                    TOPICS,
                    ORGANIZATION,
                    LEADER,
                    CERTIFICATE_ISSUER,
                    CERTIFICATE_TOPIC -> false;
        };
    }

    private static void legend(Worksheet sheet, TopicNames topics) {
        int row = 0;
        for (var column : Column.values()) {
            sheet.value(row, 0, Headings.heading(column));
            sheet.value(row, 1, meaning(column));
            row++;
        }
        sheet.value(++row, 0, Headings.heading(Column.TOPICS) + ":");
        for (var label : topics.labels()) {
            sheet.value(++row, 1, label);
        }
    }

    private static String meaning(Column column) {
        return switch (column) {
            case PHONE -> "Needed. Her phone number, with or without the country code.";
            case NAME -> "Needed. What she is called; farmers see it.";
            case GENDER -> "woman, man or other";
            case BIRTH_YEAR -> "Four digits.";
            case LANGUAGES -> "km, ne, bn, en: the one she is written to in first, others by comma.";
            case COUNTRY -> "KH, NP or BD, if it is not the programme's own.";
            case PROVINCE -> "Province or division.";
            case DISTRICT -> "District.";
            case PLACE -> "Commune, ward or village, in words.";
            case TOPICS -> "What she trains in, by comma: see below.";
            case ORGANIZATION -> "Her group, cooperative or organization.";
            case LEADER -> "yes if she leads it";
            case CERTIFICATE_ISSUER -> "If she is certified: by which institution.";
            case CERTIFICATE_TOPIC -> "What for.";
            case CERTIFICATE_FROM -> "First day. Empty: the day of the import.";
            case CERTIFICATE_UNTIL -> "Last day.";
            case AWAY_UNTIL -> "The last day on which she takes no requests.";
        };
    }
}
