package org.sathi.bot;

import org.sathi.bot.talk.Desk;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes the search over the content pack as soon as the service is ready, beside the first messages: it takes a second or so, and
 * else the first question would wait for all of it. A question that comes meanwhile waits for the rest.
 */
final class SearchAhead implements ApplicationListener<ApplicationReadyEvent> {

    private final Desk desk;

    SearchAhead(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        begin();
    }

    /** Begins with it, and waits for nothing. */
    void begin() {
        // A thread of its own: a virtual one would keep one of the few that carry them all from the messages.
        Thread.ofPlatform().daemon().name("search").start(desk::makeSearch);
    }
}
