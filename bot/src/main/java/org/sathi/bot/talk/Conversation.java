package org.sathi.bot.talk;

import java.util.Set;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;

/** The turn of every contact, by whose word it is: a person's, her channel's, or the service's own. */
public final class Conversation implements Turn {

    private final Set<Address> coordinators;
    private final RelayTalk relay;
    private final PersonTurn person;
    private final ServiceTurn service;

    /** The conversations of {@code desk}; {@code coordinators} are that from the start. */
    public Conversation(Desk desk, Set<Address> coordinators) {
        this.coordinators = Set.copyOf(coordinators);
        this.relay = desk.help().relay();
        this.person = new PersonTurn(desk);
        this.service = new ServiceTurn(desk);
    }

    @Override
    public Taken take(Contact contact, Inbound inbound, Moment moment) {
        var x = new Exchange(contact, inbound, moment);
        if (contact.address().isCode()) {
            code(x, inbound.what());
            return x.taken();
        }
        if (coordinators.contains(contact.address()) && !Forget.isUnderWay(x)) {
            x.profile(p -> p.as(Role.COORDINATOR));
        }
        switch (inbound.what()) {
            case Incoming.FromPerson _ -> {
                relay.settle(x);
                person.take(x);
                relay.settle(x);
            }
            case Incoming.FromChannel word -> ChannelTurn.take(x, word);
            case Incoming.FromService word -> service.take(x, word);
            case Incoming.ToCode _ -> {
                // Only codes take what is for codes.
            }
        }
        return x.taken();
    }

    @Override
    public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
        var x = new Exchange(contact.with(contact.session().ended()), inbound, moment);
        if (inbound.what() instanceof BroadcastWord.Arrived(Campaign c, var _, var _, var _)) {
            x.note(new Fact.BroadcastSkipped(x.address(), moment.now(), c.broadcast(), c.number(), "fault"));
        } else if (!contact.profile().optedOut() && !contact.address().isCode()) {
            x.say("our-fault");
        }
        return x.taken();
    }

    private static void code(Exchange x, Incoming what) {
        if (what instanceof AttendanceCall call) {
            AttendanceCode.take(x, call);
        } else {
            Invitation.take(x);
        }
    }
}
