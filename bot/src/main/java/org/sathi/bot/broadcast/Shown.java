package org.sathi.bot.broadcast;

import java.time.Instant;
import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.SmsText;

/**
 * A broadcast as a recipient will see it: her turn itself is asked, so that what is shown and counted beforehand is what goes out.
 *
 * @param text what she reads; empty if she gets nothing
 * @param segments what it costs as SMS; 0 where messages are not counted in segments
 * @param cut how many characters shorter it would have to be to save a segment; 0 if there is none to save
 */
record Shown(String text, int segments, int cut) {

    private static final Campaign TRIAL = new Campaign(0, 0, "", Instant.MAX);

    /** What the turn needs to know of a recipient. */
    record Reader(Address contact, String language, String name, Place place, boolean newcomer) {}

    /** Where she lives: a place's id and the words for it, each empty where it is not known or makes no difference. */
    record Place(String id, String words) {}

    static Shown to(Reader reader, Content content, Turn turn) {
        var unknown = Contact.unknown(reader.contact());
        var profile = unknown.profile()
                .speaking(reader.language())
                .named(reader.name())
                .at(reader.place().id(), reader.place().words())
                .consenting(Instant.EPOCH);
        var arrived = Inbound.of(
                TRIAL.recipient().turnId(),
                reader.contact(),
                Instant.EPOCH,
                new BroadcastWord.Arrived(TRIAL, content, 0, reader.newcomer()));
        var said =
                turn
                        .take(unknown.with(profile).after("enrolled"), arrived, new Moment(Instant.EPOCH, 0))
                        .effects()
                        .stream()
                        .flatMap(e -> e instanceof Effect.Say say
                                ? List.of(say.message().text()).stream()
                                : null)
                        .toList();
        return said.isEmpty() ? new Shown("", 0, 0) : counted(said, reader.contact());
    }

    private static Shown counted(List<String> said, Address contact) {
        var text = String.join("\n", said);
        // Only SMS is paid for by the segment, whatever else is written as briefly.
        if (!contact.channel().equals(Address.SMS)) {
            return new Shown(text, 0, 0);
        }
        int segments = 0;
        int cut = 0;
        for (var part : said) {
            var sms = SmsText.of(SmsText.clean(part));
            segments += sms.segments();
            cut = sms.segments() < 2
                    ? 0
                    : Math.max(1, sms.units() - sms.encoding().capacity(sms.segments() - 1));
        }
        return new Shown(text, segments, cut);
    }
}
