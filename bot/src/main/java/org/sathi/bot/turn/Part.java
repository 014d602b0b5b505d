package org.sathi.bot.turn;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the things that are kept about a contact. It is stored under its name, so that a later build can add parts. */
public sealed interface Part
        permits Profile, Session, Filings, Reading, Helping, Attending, Received, Traffic, Composing {

    /** Every part as it is for somebody never seen. */
    Map<Class<? extends Part>, Part> NONE = Stream.of(
                    Profile.EMPTY,
                    Session.NONE,
                    Filings.NONE,
                    Reading.NONE,
                    Helping.NONE,
                    Attending.NONE,
                    Received.NONE,
                    Traffic.NONE,
                    Composing.NONE)
            .collect(Collectors.toUnmodifiableMap(Part::getClass, Function.identity()));
}
