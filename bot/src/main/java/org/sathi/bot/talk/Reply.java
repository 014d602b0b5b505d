package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Medium;
import org.sathi.bot.message.Outgoing.Button;
import org.sathi.bot.message.Outgoing.Purpose;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Language;
import org.sathi.i18n.SmsText;

/** All that is said in one turn. It goes out as one message, because a second one costs as much as the first. */
final class Reply {

    /** What help over a question may cost where every character does. In segments. */
    private static final int MOST_WITH_HELP = 2;

    private final List<String> said = new ArrayList<>();
    /** Short texts to stand above what is said, of which the first that leaves it within the limit is said. */
    private List<String> above = List.of();

    private List<Option> offered = List.of();
    private boolean inPassing;
    private boolean aside;
    private boolean asksPhone;
    private @Nullable String picture;
    private @Nullable String voice;
    private Purpose purpose = Purpose.REPLY;

    /**
     * What is sent at once: one part, or several where a text is too long for the medium.
     *
     * @param picture a file that is shown with it, or null
     * @param voice a voice note that is played with it, or null
     */
    record Part(
            String text,
            List<Button> buttons,
            @Nullable String picture,
            @Nullable String voice) {}

    void tell(String text) {
        said.add(text);
    }

    void above(List<String> texts) {
        above = texts;
    }

    void offer(List<Option> options) {
        offered = options;
    }

    void offerInPassing(List<Option> options) {
        offered = options;
        inPassing = true;
    }

    void aside() {
        aside = true;
    }

    boolean isAside() {
        return aside;
    }

    void offerPhone() {
        asksPhone = true;
    }

    void show(String file) {
        picture = file;
    }

    void play(String file) {
        voice = file;
    }

    void purpose(Purpose purpose) {
        this.purpose = purpose;
    }

    Purpose purpose() {
        return purpose;
    }

    List<Option> offered() {
        return offered;
    }

    boolean isEmpty() {
        return said.isEmpty() && above.isEmpty();
    }

    /**
     * The reply as a medium carries it.
     *
     * @param options what can be chosen
     * @param question the number of the question, which its buttons carry
     */
    List<Part> parts(Medium medium, Language language, List<Option> options, int question) {
        var text = String.join("\n", said);
        if (!medium.buttons()) {
            // What stands by the way has no number: the numbers belong to the question that is open.
            return split(aside ? text : belowHelp(text, options, language), List.of(), medium);
        }
        text = above.isEmpty() ? text : above.getFirst() + "\n" + text;
        var buttons = new ArrayList<Button>();
        options.forEach(
                o -> buttons.add(new Button(o.label(), Standing.is(o.id()) ? o.id() : question + ":" + o.id())));
        if (asksPhone) {
            buttons.add(Button.shareContact(Catalogue.text(language, "button-share-phone", Map.of())));
        }
        return split(text, buttons, medium);
    }

    /**
     * Help above the question that is open, or less of it, or above the answers alone: of a long question she has the message
     * still.
     */
    private String belowHelp(String text, List<Option> options, Language language) {
        if (above.isEmpty()) {
            return withLines(text, options, language);
        }
        var most = above.getFirst();
        var longest = Stream.concat(
                        above.stream().map(help -> withLines(help + "\n" + text, options, language)),
                        above.stream().map(help -> NumberedLines.under(help, options, language)))
                .filter(written -> SmsText.of(written).segments() <= MOST_WITH_HELP)
                .findFirst();
        return longest.orElse(most);
    }

    private String withLines(String text, List<Option> options, Language language) {
        var written = NumberedLines.under(text, options, language);
        boolean free = SmsText.of(written).segments() == SmsText.of(text).segments();
        return inPassing && !free ? text : written;
    }

    /** The picture comes with the first part, the buttons with the last. */
    private List<Part> split(String text, List<Button> buttons, Medium medium) {
        var texts = Clusters.split(text, medium.maxUnits());
        var parts = new ArrayList<Part>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            parts.add(new Part(
                    texts.get(i),
                    last ? List.copyOf(buttons) : List.of(),
                    i == 0 && medium.pictures() ? picture : null,
                    i == 0 && medium.pictures() ? voice : null));
        }
        return parts;
    }
}
