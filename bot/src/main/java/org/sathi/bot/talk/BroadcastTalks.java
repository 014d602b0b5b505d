package org.sathi.bot.talk;

import org.sathi.bot.message.BroadcastWord;

/** The talks over broadcasts: as a recipient sees them, and as a coordinator does. */
final class BroadcastTalks {

    /** Takes a word about a broadcast. */
    void take(Exchange x, BroadcastWord word) {
        switch (word) {
            case BroadcastWord.Arrived _, BroadcastWord.ToCoordinator _ -> {}
        }
    }
}
