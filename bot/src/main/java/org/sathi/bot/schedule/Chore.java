package org.sathi.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Something that is looked for from time to time.
 *
 * @param name unique and lasting: the scheduler's table knows it by this
 * @param every the pause between two times
 * @param work what is done, given the time; whatever was not done must be found again the next time
 */
public record Chore(String name, Duration every, Consumer<Instant> work) {}
