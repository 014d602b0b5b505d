package org.sathi.bot.talk;

import java.math.BigDecimal;
import java.util.Objects;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastWord.ChannelLine;
import org.sathi.bot.message.BroadcastWord.LanguageLine;
import org.sathi.bot.message.BroadcastWord.Preview;
import org.sathi.bot.message.BroadcastWord.Price;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.i18n.Languages;

/** A broadcast before it is sent, in words: what each language gets over each channel, for how much, and what is missing. */
final class PreviewText {

    private final AudienceText audiences;

    PreviewText(AudienceText audiences) {
        this.audiences = audiences;
    }

    /** To whom it goes and when. */
    void sayDraft(Exchange x, BroadcastDraft draft) {
        audiences.say(x, draft.include(), draft.exclude());
        TimingText.say(x, draft.timing());
    }

    /** What it would do. */
    void say(Exchange x, Preview p) {
        p.languages().forEach(l -> language(x, l));
        p.missing()
                .forEach((code, people) -> x.say("preview-missing", "language", language(x, code), "people", people));
        x.say(
                "preview-total",
                "people",
                p.recipients(),
                "price",
                price(x, p.price()),
                "minutes",
                Math.max(1, (p.duration().toSeconds() + 59) / 60));
        if (p.full() > 0) {
            x.say("preview-full", "people", p.full());
        }
        if (p.newcomers() > 0) {
            x.say("preview-newcomers", "people", p.newcomers());
        }
        var budget = p.budget();
        if (budget != null) {
            x.say(
                    "preview-budget",
                    "amount",
                    known(x, new Price(budget, p.price().currency(), 0)));
        }
        if (p.over() != null) {
            x.say(p.over() == Reason.OVER_BUDGET ? "preview-over-budget" : "preview-over-month");
        }
        if (p.second()) {
            x.say("preview-second");
        }
    }

    private static void language(Exchange x, LanguageLine l) {
        if (l.language().equals(l.saidIn())) {
            x.say("preview-language", "language", language(x, l.language()), "people", l.people());
        } else {
            x.say(
                    "preview-language-instead",
                    "language",
                    language(x, l.language()),
                    "people",
                    l.people(),
                    "instead",
                    language(x, l.saidIn()));
        }
        String shown = null;
        for (var channel : l.channels()) {
            channel(x, channel);
            if (!Objects.equals(shown, channel.text())) {
                x.tell("\"" + channel.text() + "\"");
                shown = channel.text();
            }
        }
    }

    private static void channel(Exchange x, ChannelLine c) {
        var channel = x.text(
                switch (c.channel()) {
                    case "sms" -> "channel-sms";
                    case "telegram" -> "channel-telegram";
                    case "whatsapp" -> "channel-whatsapp";
                    default -> "channel-other";
                });
        if (c.most() == 0) {
            x.say("preview-channel", "channel", channel, "people", c.people(), "price", price(x, c.price()));
            return;
        }
        x.say(
                "preview-sms",
                "channel",
                channel,
                "people",
                c.people(),
                "parts",
                c.least() == c.most()
                        ? Integer.toString(c.most())
                        : x.text("preview-parts", "least", c.least(), "most", c.most()),
                "price",
                price(x, c.price()));
        if (c.cut() > 0) {
            x.say("preview-cut", "cut", c.cut());
        }
    }

    /** A price; what is not known is said to be so. */
    static String price(Exchange x, Price p) {
        boolean nothingKnown = p.amount().signum() == 0 && p.unknown() > 0;
        if (nothingKnown) {
            return x.text("price-unknown");
        }
        var known = known(x, p);
        return p.unknown() > 0 ? x.text("price-partly", "known", known, "unknown", p.unknown()) : known;
    }

    /** What is known of a price. */
    static String known(Exchange x, Price p) {
        return x.text("price", "amount", amount(p.amount()), "currency", p.currency());
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    private static String language(Exchange x, String code) {
        return Languages.find(code).map(l -> Writing.name(x, l)).orElse(code);
    }
}
