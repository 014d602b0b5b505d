package org.sathi.bot.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sathi.bot.ledger.Graves.Grave;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings.Filing;

/**
 * What the ledger makes of facts about people who were forgotten meanwhile: numbers stay, and nothing brings anybody back. For the
 * facts that are written in one transaction, and one thread.
 */
final class Late {

    private final List<Grave> graves;
    private final Predicate<Fact> known;

    /** Each grave has a salt of its own, so that looking for an address is as many digests: it is done once. */
    private final Map<Address, Optional<Grave>> looked = new HashMap<>();

    /** {@code known} tells whether what became of a message concerns one that is recorded as its contact's. */
    Late(List<Grave> graves, Predicate<Fact> known) {
        this.graves = graves;
        this.known = known;
    }

    /** Whether a message that was to be sent at this time is recorded. */
    boolean isKept(Address to, long at) {
        // Looking for an address takes long where many were forgotten, and nearly all is of after them.
        return graves.stream().filter(g -> at <= g.at().toEpochMilli()).noneMatch(g -> g.isOf(to));
    }

    /** The fact as it may be kept, if it may. */
    Optional<Fact> of(Fact fact) {
        if (graves.isEmpty()) {
            return Optional.of(fact);
        }
        var grave = grave(fact.contact());
        boolean sending = fact instanceof Fact.Sent || fact instanceof Fact.Receipted;
        if (grave.isPresent() && sending) {
            return known.test(fact) ? Optional.of(fact) : Optional.empty();
        }
        boolean before = grave.filter(g -> !fact.at().isAfter(g.at())).isPresent();
        return before
                ? nobodys(fact, grave.orElseThrow().nobody())
                : Optional.of(fact).flatMap(this::ofOthers);
    }

    private Optional<Fact> nobodys(Fact fact, Address nobody) {
        return switch (fact) {
            case Fact.ReportKept f -> Optional.of(new Fact.ReportKept(nobody, f.at(), numbers(f.filing()), f.theme()));
            case Fact.Attended f ->
                Optional.of(new Fact.Attended(nobody, f.at(), f.champion(), f.number(), f.there(), f.counted()))
                        .flatMap(this::ofOthers);
            case Fact.StoryRead f ->
                Optional.of(new Fact.StoryRead(
                        nobody, f.at(), f.story(), f.theme(), f.language(), f.event(), f.right(), f.asked(), f.zone()));
            case Fact _ -> Optional.empty();
        };
    }

    /** A fact about somebody else, who had to do with somebody forgotten. */
    private Optional<Fact> ofOthers(Fact fact) {
        return switch (fact) {
            case Fact.Attended f ->
                Optional.of(new Fact.Attended(
                        f.contact(), f.at(), named(f.champion()), f.number(), f.there(), f.counted()));
            case Fact.Audited f ->
                Optional.of(new Fact.Audited(f.contact(), f.at(), f.action(), named(f.actor()), f.detail()));
            case Fact.SamePerson f when !named(f.other()).equals(f.other()) -> Optional.empty();
            case Fact f -> Optional.of(f);
        };
    }

    private Address named(Address address) {
        return grave(address).map(Grave::nobody).orElse(address);
    }

    private Optional<Grave> grave(Address address) {
        return looked.computeIfAbsent(address, a -> Graves.of(a, graves));
    }

    private static Filing numbers(Filing f) {
        return new Filing(f.number(), f.form(), f.revision(), f.filedAt(), Figures.of(f.values()), f.withdrawn());
    }
}
