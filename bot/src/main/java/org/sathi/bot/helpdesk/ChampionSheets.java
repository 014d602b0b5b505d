package org.sathi.bot.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sathi.bot.helpdesk.SheetRows.Waiting;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.message.Fetched;
import org.sathi.bot.message.SentFiles;
import org.sathi.bot.sheet.Setting;
import org.sathi.content.Pack;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Places;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Sheets of champions that coordinators send in a chat: fetched, tried, and taken in when they say so. */
public final class ChampionSheets {

    /** The longest file, in bytes. */
    private static final int LARGEST = 10_000_000;

    /** So many faults are said; the rest is only counted. */
    private static final int SAID = 20;

    /** A file that the channel does not hand over for so long will not come. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DeskMail mail;
    private final ChampionList list;
    private final Sources sources;
    private final SheetRows rows;

    /** Over this database. */
    public ChampionSheets(
            JdbcTemplate jdbc, TransactionTemplate transaction, DeskMail mail, ChampionList list, Sources sources) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mail = mail;
        this.list = list;
        this.sources = sources;
        this.rows = new SheetRows(jdbc);
    }

    /**
     * Where things come from.
     *
     * @param files of the channels that have such
     * @param pack whose topics are meant
     * @param region the country (ISO 3166-1) of numbers without a country code; empty for that of the sender
     */
    public record Sources(List<SentFiles> files, Supplier<Pack> pack, String region) {}

    /** Sees to those that wait; whether there were any. */
    public boolean work(Instant now) {
        rows.dropOld(now);
        var waiting = rows.waiting();
        for (var sheet : waiting) {
            if (sheet.isDecided()) {
                take(sheet, now);
            } else {
                attempt(sheet, now);
            }
        }
        return !waiting.isEmpty();
    }

    private void attempt(Waiting sheet, Instant now) {
        try {
            switch (fetch(sheet)) {
                case Fetched.Content(byte[] bytes) when bytes.length > 0 -> attempt(sheet, bytes, now);
                case Fetched.Content _ -> refuse(sheet, "no-headings");
                case Fetched.TooLarge _ -> refuse(sheet, "file-too-large");
                case Fetched.Gone _ -> refuse(sheet, "file-gone");
            }
        } catch (IOException later) {
            if (sheet.sentAt().plus(PATIENCE).isBefore(now)) {
                refuse(sheet, "file-gone");
            }
        }
    }

    private Fetched fetch(Waiting sheet) throws IOException {
        for (var files : sources.files()) {
            if (files.channel().equals(sheet.from().channel())) {
                return files.fetch(sheet.file(), LARGEST);
            }
        }
        return new Fetched.Gone();
    }

    private void attempt(Waiting sheet, byte[] bytes, Instant now) {
        var faults = new ArrayList<SheetFault>();
        var outcome = inFile(
                bytes,
                file -> list.attempt(file, setting(sheet.from(), now), fault -> {
                    if (faults.size() < SAID) {
                        faults.add(fault);
                    }
                }));
        transaction.executeWithoutResult(_ -> {
            if (outcome.wrong() > 0) {
                rows.over(sheet.id(), "DROPPED");
            } else {
                rows.tried(sheet.id(), bytes, outcome);
            }
            mail.post(
                    sheet.from(),
                    new DirectoryWord.SheetTried(
                            sheet.id(), outcome.fresh(), outcome.changed(), outcome.same(), outcome.wrong(), faults));
        });
    }

    private void refuse(Waiting sheet, String kind) {
        transaction.executeWithoutResult(_ -> {
            rows.over(sheet.id(), "DROPPED");
            mail.post(
                    sheet.from(),
                    new DirectoryWord.SheetTried(sheet.id(), 0, 0, 0, 1, List.of(new SheetFault(0, "", kind, "", ""))));
        });
    }

    private void take(Waiting sheet, Instant now) {
        var outcome = inFile(sheet.content(), file -> list.take(file, setting(sheet.from(), now), sheet.from(), now));
        if (outcome.wrong() > 0) {
            // The pack was changed since it was tried: she is told what is wrong with it now.
            attempt(sheet, sheet.content(), now);
            return;
        }
        transaction.executeWithoutResult(_ -> {
            rows.over(sheet.id(), "TAKEN");
            // What was new when it was tried: after a run that was broken off a part of it is new no more.
            mail.post(sheet.from(), new DirectoryWord.SheetTaken(sheet.fresh(), sheet.changed()));
        });
    }

    private Setting setting(Address from, Instant now) {
        var language = language(from);
        var home = new Days(jdbc).home(from);
        var region = sources.region().isEmpty() ? ofProgramme(home.region()) : sources.region();
        return new Setting(sources.pack().get(), language, region, LocalDate.ofInstant(now, home.zone()));
    }

    /** The country of her language tells nothing if it is none of the programme's. */
    private static String ofProgramme(String region) {
        return Places.all().stream().anyMatch(p -> p.country().equals(region)) ? region : "";
    }

    private Language language(Address from) {
        return jdbc
                .query(
                        "select p.language from contact c join person p on p.id = c.person_id where c.address = ?",
                        (row, _) -> Languages.find(row.getString("language")),
                        from.text())
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Languages.all().getFirst());
    }

    /** What is done with a file. */
    private interface Reading {
        ChampionList.Outcome of(Path file) throws IOException;
    }

    private static ChampionList.Outcome inFile(byte[] bytes, Reading reading) {
        try {
            var file = Files.createTempFile("sathi-champions", "");
            try {
                Files.write(file, bytes);
                return reading.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
