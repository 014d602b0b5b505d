package org.sathi.bot.results;

import java.util.List;

/** The indicators of the programme's results sheet that can be told from the record, in its order; their SQL is in {@code indicators.sql}. */
enum Indicator {
    CHAMPIONS_TRAINED(
            "Champions who were given a certificate in the period",
            "people",
            "all",
            "women",
            "men",
            "not-split",
            "youth",
            "leaders"),
    CHAMPIONS_CERTIFIED(
            "Champions with a valid certificate on the last day",
            "people",
            "all",
            "women",
            "men",
            "not-split",
            "youth",
            "leaders"),
    CHAMPIONS_SERVING(
            "Champions who held a training or took a request",
            "people",
            "all",
            "women",
            "men",
            "youth",
            "leaders",
            "certified"),
    TRAININGS("Trainings reported", "trainings", "all", "in-doubt"),
    FARMERS_TRAINED("Farmers trained, as champions reported", "people", "all", "women", "men", "youth"),
    FARMERS_VERIFIED(
            "Farmers who confirmed that they were there",
            "people",
            "all",
            "women",
            "men",
            "not-split",
            "youth",
            "not-there"),
    PLANS(
            "Innovation plans filed",
            "plans",
            "all",
            "women-led",
            "youth-led",
            "accepted",
            "cofinanced",
            "further",
            "by-project",
            "by-public",
            "by-farmers-organization",
            "by-company",
            "done",
            "almost-done"),
    PLANS_SHARE("Of these plans", "%", "further", "implemented"),
    PLAN_BENEFITS("People who gain from these plans", "people", "all", "women", "men"),
    EXPERIENCES("Successful experiences collected", "stories", "all", "reviewed", "published"),
    PRODUCTS("Knowledge products read by somebody", "products", "all"),
    READERS("Readers of knowledge products", "people", "all", "finished", "quiz-passed"),
    REQUESTS("Requests for help", "requests", "all", "taken", "solved");

    /** What the sheet asks for and nobody tells the service. */
    static final List<String> NOT_COLLECTED = List.of(
            "learning-routes",
            "farmers-trained: indigenous",
            "community-learning-centres",
            "institutions-using-approach");

    private final String words;
    private final String unit;
    private final List<String> splits;

    Indicator(String words, String unit, String... splits) {
        this.words = words;
        this.unit = unit;
        this.splits = List.of(splits);
    }

    /** As {@code farmers-trained}. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    String unit() {
        return unit;
    }

    List<String> splits() {
        return splits;
    }
}
