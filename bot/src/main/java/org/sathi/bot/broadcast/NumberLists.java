package org.sathi.bot.broadcast;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.message.Fetched;
import org.sathi.bot.message.NamedFile;
import org.sathi.bot.message.SentFiles;

/** Lists of numbers that become audiences: as files that coordinators send in a chat, or over HTTP. */
final class NumberLists {

    /** The longest file, in bytes. */
    static final int LARGEST = 5_000_000;

    /** A file that the channel does not hand over for so long will not come. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Audiences audiences;
    private final List<SentFiles> files;

    NumberLists(Audiences audiences, List<SentFiles> files) {
        this.audiences = audiences;
        this.files = files;
    }

    /** The channel cannot be asked for the file at present: it is to be tried again. */
    static final class Later extends RuntimeException {
        Later(IOException cause) {
            super(cause);
        }
    }

    /** Fetches a file that a coordinator sent at {@code at}, and keeps its numbers under a name; if that is empty, under the day. */
    BroadcastWord.ListRead fetch(Actor by, Instant at, NamedFile file, Instant now) {
        try {
            var list = switch (fetch(by, file.ref())) {
                case Fetched.Content(byte[] bytes) when bytes.length > 0 -> NumberList.read(bytes, file.region());
                case Fetched.Content _ -> fault("file-unreadable");
                case Fetched.TooLarge _ -> fault("file-too-large");
                case Fetched.Gone _ -> fault("file-gone");
            };
            return keep(by, at, file.name(), list);
        } catch (IOException e) {
            if (at.plus(PATIENCE).isBefore(now)) {
                return keep(by, at, file.name(), fault("file-gone"));
            }
            throw new Later(e);
        }
    }

    private static NumberList fault(String kind) {
        return NumberList.faulty(new SheetFault(0, "", kind, "", ""));
    }

    private Fetched fetch(Actor by, String ref) throws IOException {
        var channel = by.contact().map(Address::channel).orElse("");
        for (var place : files) {
            if (place.channel().equals(channel)) {
                return place.fetch(ref, LARGEST);
            }
        }
        return new Fetched.Gone();
    }

    /** Keeps the numbers of a list; nothing is kept if it has none. */
    BroadcastWord.ListRead keep(Actor by, Instant at, String name, NumberList list) {
        if (list.contacts().isEmpty()) {
            return new BroadcastWord.ListRead(name, 0, 0, list.wrong(), list.faults());
        }
        var called = name.isBlank()
                ? audiences.unused(at.atZone(ZoneOffset.UTC).toLocalDate().toString())
                : name.strip();
        int people = audiences.saveList(by.name(), at, called, list.contacts());
        return new BroadcastWord.ListRead(called, list.contacts().size(), people, list.wrong(), list.faults());
    }
}
