package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Helping.Asked;
import org.sathi.bot.turn.Helping.Conversing;

/** How a farmer's open requests stand, in words. */
final class OpenRequests {

    private final Topics topics;

    OpenRequests(Topics topics) {
        this.topics = topics;
    }

    Optional<Asked> ofTopic(Exchange x, String topic) {
        return x.helping().asked().stream().filter(a -> a.topic().equals(topic)).findFirst();
    }

    /** Those that no champion has. */
    List<Asked> waiting(Exchange x) {
        return x.helping().asked().stream().filter(a -> talk(x, a).isEmpty()).toList();
    }

    /** Says of each how it stands. */
    void tell(Exchange x) {
        x.helping().asked().forEach(a -> one(x, a));
    }

    /** Says of one that it need not be asked again. */
    void already(Exchange x, Asked request) {
        if (talk(x, request).isEmpty() && !request.atOffice()) {
            x.say("asked-already", "topic", topics.name(x, request.topic()));
        } else {
            one(x, request);
        }
    }

    private void one(Exchange x, Asked a) {
        var topic = topics.name(x, a.topic());
        talk(x, a)
                .ifPresentOrElse(
                        t -> x.say("asked-talking", "topic", topic, "name", t.peerName()),
                        () -> x.say(a.atOffice() ? "asked-at-office" : "asked-waiting", "topic", topic));
    }

    private static Optional<Conversing> talk(Exchange x, Asked a) {
        return x.helping().talks().stream()
                .filter(t -> t.request().equals(a.request()) && !t.helping())
                .findFirst();
    }
}
