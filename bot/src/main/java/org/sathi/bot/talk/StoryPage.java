package org.sathi.bot.talk;

import java.util.ArrayList;
import org.sathi.bot.turn.Reading.Place;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.story.Page;

/** What is seen of a story: what it is about, a scene, a question. */
final class StoryPage {

    // Options under a page
    static final String BEGIN = "begin";
    static final String OVER = "over";
    static final String OTHERS = "others";
    static final String DAILY = "daily";
    static final String NEXT = "next";

    /** Before the id of a way to go, or of an answer. */
    static final String WAY = "way:";

    private StoryPage() {}

    /** Says what a story is about, and offers to begin. */
    static void introduce(Sitting sitting) {
        var x = sitting.x();
        tellTitle(sitting);
        var offered = new ArrayList<Option>();
        if (sitting.isBegun()) {
            offered.add(x.option(BEGIN, "resume-on"));
            offered.add(x.option(OVER, "resume-over"));
        } else {
            offered.add(x.option(BEGIN, "story-begin"));
        }
        offered.add(DailyTalk.option(x, DAILY));
        offered.add(x.option(OTHERS, "story-others"));
        x.offer(offered);
    }

    static void tellTitle(Sitting sitting) {
        var text = sitting.story().text(sitting.x().language().code());
        sitting.x().tell(text.title());
        sitting.x().tell(text.about());
    }

    /** Shows a place with what can be chosen there; from now on she is there. */
    static void show(Sitting sitting, Place place) {
        var x = sitting.x();
        var page =
                Page.of(sitting.story(), sitting.position(place), x.language().code());
        x.reading(r -> r.at(place.movedTo(place.position(), x.moment().now())));
        x.tell(x.medium().brief() ? page.sms() : page.text());
        page.media()
                .picture()
                .ifPresent(file -> x.show("stories/" + sitting.story().id() + "/" + file));
        var offered = new ArrayList<Option>();
        page.choices().forEach(c -> offered.add(new Option(WAY + c.id(), c.label())));
        if (offered.isEmpty()) {
            offered.add(x.option(NEXT, "story-next"));
        }
        if (x.isUnasked()) {
            offered.add(DailyTalk.option(x, DAILY));
        }
        if (page.choices().isEmpty()) {
            x.offerInPassing(offered);
        } else {
            x.offer(offered);
        }
    }
}
