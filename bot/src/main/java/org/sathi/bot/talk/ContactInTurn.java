package org.sathi.bot.talk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Medium;
import org.sathi.bot.turn.Attending;
import org.sathi.bot.turn.Composing;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Helping;
import org.sathi.bot.turn.Home;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Reading;
import org.sathi.bot.turn.Received;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Traffic;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Language;
import org.sathi.i18n.Language.CalendarKind;
import org.sathi.i18n.Languages;

/** The contact whose turn it is: what is known of it, and what it becomes. */
abstract sealed class ContactInTurn permits Exchange {

    private final Moment moment;
    private Contact contact;
    // Reading the country out of a number takes a while, and is asked for at every turn of a talk.
    private @Nullable Home home;
    private @Nullable Language homeTongue;
    private String homePlace = "";

    ContactInTurn(Contact contact, Moment moment) {
        this.contact = contact;
        this.moment = moment;
    }

    /** As it is by now. */
    final Contact contact() {
        return contact;
    }

    final Moment moment() {
        return moment;
    }

    final Address address() {
        return contact.address();
    }

    final Profile profile() {
        return contact.profile();
    }

    final Session session() {
        return contact.session();
    }

    final Filings filings() {
        return contact.filings();
    }

    /** The language the person is written to in; the first of all while hers is unknown. */
    final Language language() {
        return Languages.find(profile().language()).orElse(Languages.all().getFirst());
    }

    final Medium medium() {
        return Medium.of(address());
    }

    /** The country (ISO 3166-1) her number or her language belongs to: what she writes is read as it is written there. */
    final String region() {
        return address().isPhone() ? home().region() : language().region();
    }

    /** The calendar that dates may be written in beside the Gregorian one where she lives. */
    final CalendarKind calendar() {
        return Dates.calendar(language(), home().region());
    }

    /** The time zone she lives in. */
    final ZoneId zone() {
        return home().zone();
    }

    private Home home() {
        var spoken = language();
        var place = profile().place();
        if (home == null || !spoken.equals(homeTongue) || !place.equals(homePlace)) {
            home = Home.of(address(), spoken, place);
            homeTongue = spoken;
            homePlace = place;
        }
        return home;
    }

    /** Today, where she lives. */
    final LocalDate today() {
        return LocalDate.ofInstant(moment.now(), zone());
    }

    final void profile(UnaryOperator<Profile> change) {
        contact = contact.with(change.apply(contact.profile()));
    }

    final void session(UnaryOperator<Session> change) {
        contact = contact.with(change.apply(contact.session()));
    }

    final void filings(Filings changed) {
        contact = contact.with(changed);
    }

    final Reading reading() {
        return contact.reading();
    }

    final void reading(UnaryOperator<Reading> change) {
        contact = contact.with(change.apply(contact.reading()));
    }

    final Helping helping() {
        return contact.helping();
    }

    final void helping(UnaryOperator<Helping> change) {
        contact = contact.with(change.apply(contact.helping()));
    }

    final Attending attending() {
        return contact.attending();
    }

    final void attending(UnaryOperator<Attending> change) {
        contact = contact.with(change.apply(contact.attending()));
    }

    final Received received() {
        return contact.received();
    }

    final void received(UnaryOperator<Received> change) {
        contact = contact.with(change.apply(contact.received()));
    }

    final Traffic traffic() {
        return contact.traffic();
    }

    final void traffic(UnaryOperator<Traffic> change) {
        contact = contact.with(change.apply(contact.traffic()));
    }

    final Composing composing() {
        return contact.composing();
    }

    final void composing(UnaryOperator<Composing> change) {
        contact = contact.with(change.apply(contact.composing()));
    }

    /** Whether nothing was ever heard of this contact. */
    final boolean isStranger() {
        return contact.isStranger();
    }

    /** Empties it of all but its language. */
    final void forgetAll() {
        contact = contact.emptied();
    }
}
