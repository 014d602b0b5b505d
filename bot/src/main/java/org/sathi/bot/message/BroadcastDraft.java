package org.sathi.bot.message;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast as it is composed.
 *
 * @param content what is said, and what it opens
 * @param include whom it means
 * @param exclude of these, who is left out; nobody if it is empty
 * @param timing when it goes
 * @param limits what stops it
 */
public record BroadcastDraft(Content content, Audience include, Audience exclude, Timing timing, Limits limits) {

    /** What is missing in JSON is as if nothing was said of it. */
    public BroadcastDraft {
        content = content == null ? new Content(Map.of(), "", null, null) : content;
        include = include == null ? Audience.EMPTY : include;
        exclude = exclude == null ? Audience.EMPTY : exclude;
        timing = timing == null ? Timing.NOW : timing;
        limits = limits == null ? Limits.USUAL : limits;
    }

    /** This with other words, another audience, another time or other limits. */
    public BroadcastDraft with(Content other) {
        return new BroadcastDraft(other, include, exclude, timing, limits);
    }

    /** This for others. */
    public BroadcastDraft with(Audience included, Audience excluded) {
        return new BroadcastDraft(content, included, excluded, timing, limits);
    }

    /** This at another time. */
    public BroadcastDraft with(Timing other) {
        return new BroadcastDraft(content, include, exclude, other, limits);
    }

    /** This with other limits. */
    public BroadcastDraft with(Limits other) {
        return new BroadcastDraft(content, include, exclude, timing, other);
    }

    /**
     * What is said.
     *
     * @param texts by language code; {@code {name}} and {@code {district}} stand for the recipient's
     * @param standIn code of the language whose text goes to people in whose language there is none; empty: they are skipped
     * @param opening what it leads to; null for nothing
     * @param picture a file of the content pack or a channel's reference; null for none
     */
    public record Content(
            Map<String, String> texts,
            String standIn,
            @Nullable Opening opening,
            @Nullable String picture) {
        /** What is missing in JSON was not said. */
        public Content {
            // In one order, always: what is written of it must not change by chance.
            texts = texts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(texts));
            standIn = standIn == null ? "" : standIn;
        }

        /** The code of the language in which somebody gets it; empty if there is none for her. */
        public String languageFor(String code) {
            return texts.containsKey(code) ? code : texts.containsKey(standIn) ? standIn : "";
        }

        /** This with a text in a language; an empty one takes it away. */
        public Content saying(String language, String text) {
            var changed = new java.util.HashMap<>(texts);
            if (text.isBlank()) {
                changed.remove(language);
            } else {
                changed.put(language, text);
            }
            return new Content(changed, standIn, opening, picture);
        }

        /** This, which leads to something else. */
        public Content opening(@Nullable Opening other) {
            return new Content(texts, standIn, other, picture);
        }

        /** This, with another language for those in whose own there is none. */
        public Content standingIn(String language) {
            return new Content(texts, language, opening, picture);
        }

        /** This with a picture. */
        public Content showing(@Nullable String other) {
            return new Content(texts, standIn, opening, other);
        }
    }

    /** What a broadcast leads to. */
    @com.fasterxml.jackson.annotation.JsonTypeInfo(
            use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.SIMPLE_NAME,
            property = "kind")
    public sealed interface Opening {
        /** A story of the content pack. */
        record Story(String id) implements Opening {}

        /** A tip of the content pack. */
        record Tip(String id) implements Opening {}

        /** A form of the content pack. */
        record Form(String id) implements Opening {}

        /**
         * One question, which is the text itself.
         *
         * @param options what can be answered, by language code; as many in each, {@value #LEAST} to {@value #MOST}
         */
        record Poll(Map<String, List<String>> options) implements Opening {
            /** The fewest options. */
            public static final int LEAST = 2;

            /** The most options. */
            public static final int MOST = 6;
        }
    }

    /**
     * When it goes.
     *
     * @param at the date and time where each recipient lives; null for at once
     * @param repeat how often; null for once
     * @param expires nobody gets it after this date and time where she lives; null: three days after it was due
     */
    public record Timing(
            @Nullable LocalDateTime at,
            @Nullable Repeat repeat,
            @Nullable LocalDateTime expires) {
        /** At once, and once. */
        public static final Timing NOW = new Timing(null, null, null);
    }

    /**
     * Again and again, each time to whom the audience means then.
     *
     * @param day the day of the week; null for every day
     * @param hour from 0 to 23, where each recipient lives
     * @param until the last day
     * @param days each time nobody gets it later than so many days after; 0: as usual, three
     */
    public record Repeat(@Nullable DayOfWeek day, int hour, LocalDate until, int days) {
        private static final int MOST_DAYS = 31;

        /** A time that is good for longer than a month would meet the next ones. */
        public Repeat {
            days = Math.clamp(days, 0, MOST_DAYS);
        }
    }

    /**
     * What stops it.
     *
     * @param budget the most it may cost, in the currency of the price table; null for no limit of its own
     * @param weekly whether people who got as many broadcasts this week as is usual are left out
     */
    public record Limits(@Nullable BigDecimal budget, boolean weekly) {
        /** No budget of its own; nobody gets more a week than is usual. */
        public static final Limits USUAL = new Limits(null, true);

        /** Reads JSON: what is not said of the week is as usual. */
        @com.fasterxml.jackson.annotation.JsonCreator
        static Limits read(
                @com.fasterxml.jackson.annotation.JsonProperty("budget") @Nullable BigDecimal budget,
                @com.fasterxml.jackson.annotation.JsonProperty("weekly") @Nullable Boolean weekly) {
            return new Limits(budget, weekly == null || weekly);
        }
    }
}
