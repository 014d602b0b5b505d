package org.sathi.bot.message;

import java.util.List;

/** What the champions' directory answers. */
public sealed interface DirectoryWord extends Incoming.FromService {

    /** Champions that were looked for, the nearest first; may be none. */
    record Found(List<Champion> champions) implements DirectoryWord {}

    /**
     * A champion as others may see her: no number, no handle.
     *
     * @param name her name
     * @param place her place in words
     * @param topics ids of what she trains in
     * @param certified whether a certificate of hers is valid today
     */
    record Champion(String name, String place, List<String> topics, boolean certified) {}
}
