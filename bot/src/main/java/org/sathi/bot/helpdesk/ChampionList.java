package org.sathi.bot.helpdesk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.sheet.ChampionSheet;
import org.sathi.bot.sheet.Listing;
import org.sathi.bot.sheet.Setting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The office's list of champions, as a sheet: tried against the directory, and taken into it if it is without a fault. */
public final class ChampionList {

    /** So many champions are taken in one transaction. */
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Codec codec;
    private final ListedChampions champions;

    /** Over this database. */
    public ChampionList(JdbcTemplate jdbc, TransactionTemplate transaction, DeskMail mail, Codec codec) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.codec = codec;
        this.champions = new ListedChampions(jdbc, mail);
    }

    /**
     * What a sheet comes to.
     *
     * @param fresh champions that are new
     * @param changed champions of whom it says something new
     * @param same champions that are there as it says
     * @param wrong how many faults it has; with any, nothing is taken
     */
    public record Outcome(int fresh, int changed, int same, int wrong) {}

    /** A champion of whom the sheet says something new; {@code before} is what the last one said, or null. */
    record Differing(Listing listing, @Nullable Listing before) {}

    /** Reads a sheet and changes nothing. Each fault is handed over as it is found. */
    public Outcome attempt(Path file, Setting setting, Consumer<SheetFault> faults) throws IOException {
        var tally = new SheetTally();
        read(file, setting, batch -> differing(batch, tally), fault -> {
            tally.wrong();
            faults.accept(fault);
        });
        return tally.outcome();
    }

    /** Takes a sheet in, if it has no fault. What a run that was broken off has taken, the next one finds as it should be. */
    public Outcome take(Path file, Setting setting, Address by, Instant at) throws IOException {
        var tried = attempt(file, setting, _ -> {});
        if (tried.wrong() > 0) {
            return tried;
        }
        var tally = new SheetTally();
        read(file, setting, batch -> transaction.executeWithoutResult(_ -> take(batch, tally, by, at)), _ -> {});
        return tally.outcome();
    }

    private static void read(Path file, Setting setting, Consumer<List<Listing>> work, Consumer<SheetFault> faults)
            throws IOException {
        var batch = new ArrayList<Listing>(AT_ONCE);
        ChampionSheet.read(
                file,
                setting,
                listing -> {
                    batch.add(listing);
                    if (batch.size() == AT_ONCE) {
                        work.accept(List.copyOf(batch));
                        batch.clear();
                    }
                },
                faults);
        work.accept(List.copyOf(batch));
    }

    private void take(List<Listing> batch, SheetTally tally, Address by, Instant at) {
        for (var one : differing(batch, tally)) {
            champions.take(one.listing(), one.before(), by, at);
            keep(one.listing());
        }
    }

    private void keep(Listing listing) {
        jdbc.update(
                "update champion set listing = ?::jsonb where contact = ?",
                codec.json().writeValueAsString(listing),
                listing.contact().text());
    }

    /** Holds a batch against what was listed before. */
    private List<Differing> differing(List<Listing> batch, SheetTally tally) {
        var before = listed(batch);
        var differing = new ArrayList<Differing>();
        for (var listing : batch) {
            var kept = before.get(listing.contact().text());
            var old = kept == null || kept.isEmpty() ? null : codec.json().readValue(kept, Listing.class);
            if (listing.equals(old)) {
                tally.same();
            } else {
                differing.add(new Differing(listing, old));
                tally.differs(kept == null);
            }
        }
        return differing;
    }

    /** What was listed last of those contacts that are in the directory; empty if nothing was. */
    private Map<String, String> listed(List<Listing> batch) {
        var before = new HashMap<String, String>();
        jdbc.query(
                "select contact, coalesce(listing::text, '') as listing from champion where contact = any(?)",
                row -> {
                    before.put(row.getString("contact"), row.getString("listing"));
                },
                (Object) batch.stream().map(l -> l.contact().text()).toArray(String[]::new));
        return before;
    }
}
