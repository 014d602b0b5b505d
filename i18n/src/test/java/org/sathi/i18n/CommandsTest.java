package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {

    private static final Language ENGLISH = Languages.of("en");
    private static final Language KHMER = Languages.of("km");
    private static final Language NEPALI = Languages.of("ne");
    private static final Language BANGLA = Languages.of("bn");

    static List<String[]> forms() {
        return Languages.all().stream()
                .filter(language -> Resource.exists(language.code() + "/commands.tsv"))
                .flatMap(language -> Resource.rows(language.code() + "/commands.tsv").stream()
                        .filter(row -> row.length <= 5 || row[5].equals("verb"))
                        .map(row -> new String[] {language.code(), row[0], row[1]}))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("forms")
    void every_listed_form_is_its_command_in_its_language(String language, Command command, String form) {
        Language person = Languages.of(language);
        switch (command) {
            case YES -> assertThat(Commands.yesNo(form, person)).contains(true);
            case NO -> assertThat(Commands.yesNo(form, person)).contains(false);
            case CANCEL -> assertThat(Commands.inForm(form, person)).contains(Command.CANCEL);
            case STOP -> assertThat(Commands.isStop(form)).isTrue();
            // What else is listed must be found as a whole message.
            case START,
                    HELP,
                    ASK,
                    NEVER_MIND,
                    MENU,
                    BACK,
                    REPORT,
                    TIP,
                    LANGUAGE,
                    FIX,
                    SKIP,
                    NEXT,
                    DONE,
                    STORY,
                    SHARE,
                    ABSENT,
                    REVIEW,
                    PLAN,
                    CHAMPION,
                    AWAY,
                    REQUESTS,
                    CERTIFY,
                    CERTIFICATE,
                    CODE,
                    MY_DATA,
                    FORGET_ME,
                    RESULTS,
                    BROADCAST,
                    BROADCASTS,
                    SETTINGS -> assertThat(Commands.whole(form, person)).contains(command);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "STOP.",
                "stop!",
                "/stop",
                "/stop@SathiBot",
                "#stop",
                "Stop 🙏",
                "stooop",
                "ＳＴＯＰ",
                "stop kar",
                "stop gara",
                "please stop",
                "stop sending me messages",
                "unsubscribe",
                "band gara",
                "band gardinus",
                "banda gara",
                "banda garnus",
                "banda gardinus",
                "sms banda garnuhos",
                "अब मेसेज बन्द गर्नुहोस्",
                "मलाई मेसेज नपठाउनुहोस्",
                "bondho koro",
                "দয়া করে বন্ধ করুন",
                "মেসেজ পাঠাবেন না",
                "sms bondho koren",
                "ឈប់",
                "សូមឈប់",
                "ឈប់ ផ្ញើ",
                "សូមកុំផ្ញើសារមកខ្ញុំទៀត",
                "ឈប់\u200Bផ្ញើ",
                "STOP?",
                "বন্ধ।",
                "बंद",
                "cancel",
                "বাতিল"
            })
    void an_opt_out_is_heard_in_any_language_and_spelling(String text) {
        assertThat(Commands.isStop(text)).isTrue();
        assertThat(Commands.whole(text, KHMER)).contains(Command.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pest stop kasari garne",
                "बन्द कोबी",
                "बन्दा",
                "बन्दा कोबी",
                "बन्दागोभी",
                "banda",
                "banda?",
                "banda kobi",
                "বন্যা",
                "বন্ধ হয়ে গেছে",
                "বাজার বন্ধ",
                "dokan bondho ache",
                "बजार बन्द छ",
                "sabai banda",
                "सबै बन्द",
                "band hai",
                "band chha",
                "ត្រប់",
                "ភ្លៀងឈប់ហើយ",
                "ឈប់ភ្លៀង",
                "កុំឈប់",
                "dont stop",
                "do not stop",
                "বন্ধ করবেন না",
                "बन्द नगर्नुहोस्",
                "bus stop",
                "the end",
                "weekend",
                "end of season",
                "stop the pest",
                "how to stop insects",
                "রোগ বন্ধ করার উপায়",
                "रोग रोक",
                "पानी रोक",
                "ឈប់ផ្ញើសារទេ",
                "stop, go",
                "bank",
                "रोग",
                "वन",
                "ចប់",
                "ឈឺ",
                "ជួប",
                "cancel 3",
                "quit smoking",
                "বাতিল ৩",
                "no",
                "না",
                "ទេ",
                "होइन",
                "",
                " ",
                "?",
                "sms",
                "please",
                "बन्द?मेसेज",
                "is the market closed",
                "যাত্রা বন্ধ?",
                "মেসেজ বন্ধ?",
                "ban",
                "বান",
                "বন",
                "banda hola"
            })
    void what_only_contains_or_resembles_an_opt_out_is_none(String text) {
        assertThat(Commands.isStop(text)).isFalse();
        assertThat(Commands.inForm(text, NEPALI)).isNotEqualTo(Optional.of(Command.STOP));
    }

    @ParameterizedTest
    @CsvSource({
        "please help,en,HELP",
        "i need help,en,HELP",
        "/help@SathiBot,en,HELP",
        "#help,en,HELP",
        "HELP!!!,km,HELP",
        "helppp,en,HELP",
        "malai sahayog chahiyo,ne,HELP",
        "मलाई सहयोग चाहियो,ne,HELP",
        "सहयोग गर्नुहोस्,ne,HELP",
        "sahyog,ne,HELP",
        "sahayog garnus na dai,ne,HELP",
        "shahajjo chai,bn,HELP",
        "আমার সাহায্য লাগবে,bn,HELP",
        "amar shahajo dorkar,bn,HELP",
        "sahazzo chai,bn,HELP",
        "ជួយផង,km,HELP",
        "សូមជួយខ្ញុំផង,km,HELP",
        "ខ្ញុំត្រូវការជំនួយ,km,HELP",
        "ជំនួយ។,km,HELP",
        "ចាប់ផ្ដើម,km,START",
        "ចាប់\u200Bផ្តើម,km,START",
        "suru gara,ne,START",
        "শুরু করুন,bn,START",
        "मेनु देखाउनुहोस्,ne,MENU",
        "show menu,en,MENU",
        "back please,en,BACK",
        "age jan,bn,",
        "আগে যান,bn,",
        "paramarsa,bn,TIP",
        "प्रतिवेदन,ne,REPORT",
        "ভাষা পরিবর্তন,bn,LANGUAGE",
        "ប្ដូរភាសា,km,LANGUAGE",
        "delete my data,en,FORGET_ME",
        "मेरो जानकारी मेटाउनुहोस्,ne,FORGET_ME",
        "amar tothyo,bn,MY_DATA",
        "next,km,NEXT",
        "ok,en,",
        "yes,en,",
        "no,bn,",
        "হ্যাঁ,bn,",
        "🆘,km,HELP",
        "/start,en,START",
        "/start abc-DEF_1,en,"
    })
    void a_whole_message_is_a_command(String text, String language, @Nullable Command command) {
        assertThat(Commands.whole(text, Languages.of(language))).isEqualTo(Optional.ofNullable(command));
    }

    @Test
    void cancel_opts_out_unless_a_form_is_being_filled() {
        for (String text : List.of("cancel", "CANCEL.", "বাতিল", "batil", "বাতিল করুন")) {
            assertThat(Commands.whole(text, BANGLA)).as(text).contains(Command.STOP);
            assertThat(Commands.inForm(text, BANGLA)).as(text).contains(Command.CANCEL);
            assertThat(Commands.inForm(text, KHMER)).as(text).contains(Command.CANCEL);
        }
        assertThat(Commands.whole("रद्द", NEPALI)).contains(Command.CANCEL);
        assertThat(Commands.whole("បោះបង់", KHMER)).contains(Command.CANCEL);
        assertThat(Commands.inForm("stop", ENGLISH)).contains(Command.STOP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FIX 3 women 14|en|FIX|3 women 14",
                "fix3 women14|en|FIX|3 women14",
                "please fix 3|en|FIX|3",
                "fix report 3 men 8|en|FIX|3 men 8",
                "CANCEL 3|en|CANCEL|3",
                "cancel report 12|en|CANCEL|12",
                "বাতিল ৩|bn|CANCEL|৩",
                "रद्द ३|ne|CANCEL|३",
                "रिपोर्ट ३ रद्द गर्नुहोस्|ne|CANCEL|3",
                "৩ নম্বর রিপোর্ট বাতিল করুন|bn|CANCEL|3",
                "radda 3|ne|CANCEL|3",
                "कृपया सच्याउनुहोस् ३ महिला १४|ne|FIX|३ महिला १४",
                "sachyau 3 mahila 14|ne|FIX|3 mahila 14",
                "ঠিক করুন ৩ নারী ১৪|bn|FIX|৩ নারী ১৪",
                "កែ ៣ ស្រី ១៤|km|FIX|៣ ស្រី ១៤",
                "កែ៣ស្រី១៤|km|FIX|៣ស្រី១៤",
                "លុប 3|km|CANCEL|3",
                "बदल 3|ne|FIX|3",
                "बदल ३ महिला १४|ne|FIX|३ महिला १४",
                "बदल नम्बर ३|ne|FIX|३",
                "रिपोर्ट ३ बदल|ne|FIX|3",
                "कृपया बदलिदिनुस् ३|ne|FIX|३",
                "फेरिदिनुहोस् ३|ne|FIX|३",
                "मिलाइदिनुस् ३|ne|FIX|३",
                "सच्चाउनुहोस् ३|ne|FIX|३",
                "परिवर्तन गर्नुहोस् ३|ne|FIX|३",
                "badalnuhos 3|ne|FIX|3",
                "fernus 3|ne|FIX|3",
                "sachyaidinuhos 3|ne|FIX|3",
                "हटाइदिनुस् ३|ne|CANCEL|३",
                "क्यान्सिल ३|ne|CANCEL|३",
                "বদলাও ৩|bn|FIX|৩",
                "বদল ৩|bn|FIX|৩",
                "৩ নম্বর বদলাও|bn|FIX|3",
                "বদলে দেন ৩|bn|FIX|৩",
                "পাল্টাও ৩ নারী ১৪|bn|FIX|৩ নারী ১৪",
                "চেঞ্জ করুন ৩|bn|FIX|৩",
                "bodol 3|bn|FIX|3",
                "bodle din 3|bn|FIX|3",
                "মুছে দাও ৩|bn|CANCEL|৩",
                "বাদ দাও ৩|bn|CANCEL|৩",
                "កែ 3|km|FIX|3",
                "កែទី៣|km|FIX|៣",
                "ប្តូរ ៣|km|FIX|៣",
                "ប្ដូរលេខ ៣|km|FIX|៣",
                "ខ្ញុំចង់កែ ៣|km|FIX|៣",
                "ជួយកែ ៣|km|FIX|៣",
                "kebrae 3|km|FIX|3",
                "លុបចេញ ៣|km|CANCEL|៣",
                "update 3|en|FIX|3",
                "I want to change 3|en|FIX|3",
                "del 3|en|CANCEL|3",
                "update my phone 3|en|-|-",
                "badal 3 din dekhi|ne|-|-",
                "परिवर्तन आयो ३ वर्षमा|ne|-|-",
                "ប្តូរពូជ ៣|km|-|-",
                "বাদ দাও|bn|-|-",
                "fix my pump|en|-|-",
                "change clothes|en|-|-",
                "លុបបំបាត់ស្មៅ|km|-|-",
                "កែច្នៃ|km|-|-",
                "REPORT compost 12 women 8 men|en|REPORT|compost 12 women 8 men",
                "report: compost 12|en|REPORT|compost 12",
                "रिपोर्ट मल महिला १२|ne|REPORT|मल महिला १२",
                "រាយការណ៍ ជី ស្រី១២|km|REPORT|ជី ស្រី១២",
                "help my rice is dying|en|HELP|my rice is dying",
                "ask why my rice is yellow|en|ASK|why my rice is yellow",
                "ask a champion about loans|en|ASK|about loans",
                "सोध धानमा किरा लाग्यो|ne|ASK|धानमा किरा लाग्यो",
                "প্রশ্ন ধানে পোকা|bn|ASK|ধানে পোকা",
                "សំណួរ ស្រូវមានដង្កូវ|km|ASK|ស្រូវមានដង្កូវ",
                "help 🌾 rice|en|HELP|rice",
                "ជំនួយ ស្រូវ|km|HELP|ស្រូវ",
                "ជំនួយស្រូវ|km|HELP|ស្រូវ",
                "সাহায্য ধানে পোকা|bn|HELP|ধানে পোকা",
                "tip rice|en|TIP|rice",
                "/tip rice|en|TIP|rice",
                "/start inv-7_A|en|START|inv-7_A",
                "/start@SathiBot inv-7|km|START|inv-7",
                "code AB12|en|CODE|AB12",
                "language nepali|en|LANGUAGE|nepali",
                "भाषा अंग्रेजी|ne|LANGUAGE|अंग्रेजी",
                "stop 3|en|-|-",
                "yes 3|en|-|-",
                "back pain in my cow|en|-|-",
                "list of seeds|en|-|-",
                "compost helps rice|en|-|-",
            })
    void a_command_leads_and_the_rest_is_kept_as_typed(
            String text, String language, @Nullable Command command, @Nullable String rest) {
        Optional<Leading> leading = Commands.leading(text, Languages.of(language));
        assertThat(leading.map(Leading::command)).isEqualTo(Optional.ofNullable(command));
        assertThat(leading.map(Leading::rest)).isEqualTo(Optional.ofNullable(rest));
    }

    @ParameterizedTest
    @CsvSource({
        "मेरो धानमा किरा लाग्यो सहयोग चाहियो,ne,HELP",
        "mero dhan ma kira lagyo malai sahayog chahiyo,ne,HELP",
        "আমার ধানে পোকা সাহায্য লাগবে,bn,HELP",
        "amar dhan bhalo hocche na sahajjo lagbe,bn,HELP",
        "ស្រូវខ្ញុំមានដង្កូវ ខ្ញុំត្រូវការជំនួយ,km,HELP",
        "my rice is not growing i need help,en,HELP",
        "ধানের পোকা নিয়ে পরামর্শ চাই,bn,TIP",
        "धानको सुझाव चाहियो,ne,TIP",
        "i want to change the language,en,LANGUAGE",
        "i do not need help,en,",
        "no help needed,en,",
        "सहयोग चाहिँदैन,ne,",
        "সাহায্য লাগবে না,bn,",
        "sahajjo lagbe na,bn,",
        "មិនត្រូវការជំនួយទេ,km,",
        "compost can help rice,en,HELP",
        "जैविक मलले धानलाई मद्दत गर्छ,ne,"
    })
    void something_is_asked_for_within_a_sentence(String text, String language, @Nullable Command command) {
        Optional<Leading> leading = Commands.leading(text, Languages.of(language));
        assertThat(leading.map(Leading::command)).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,km,true",
        "Yes please!,en,true",
        "YESSS,en,true",
        "ok,ne,true",
        "ho,ne,true",
        "ho ni,ne,true",
        "हुन्छ हजुर,ne,true",
        "hunxa,ne,true",
        "ठीक छ,ne,true",
        "thik xa dai,ne,true",
        "হ্যাঁ,bn,true",
        "হ্যা ভাই,bn,true",
        "জ্বি,bn,true",
        "ha,bn,true",
        "ji ha,bn,true",
        "thik ase,bn,true",
        "បាទ,km,true",
        "ចាស,km,true",
        "បាទ បង,km,true",
        "ចា៎,km,true",
        "បាទៗ,km,true",
        "bat,km,true",
        "👍,km,true",
        "👍🏽👍🏽,bn,true",
        "✅,ne,true",
        "no,ne,false",
        "No thanks,en,false",
        "nope,en,false",
        "होइन,ne,false",
        "hoina,ne,false",
        "हुन्दैन,ne,false",
        "chhaina hajur,ne,false",
        "ठिक छैन,ne,false",
        "হবে না,bn,false",
        "না,bn,false",
        "না ভাই,bn,false",
        "na,bn,false",
        "na na,bn,false",
        "ji na,bn,false",
        "জ্বি না,bn,false",
        "ទេ,km,false",
        "អត់ទេ,km,false",
        "បាទទេ,km,false",
        "ទេ អរគុណ,km,false",
        "ot te,km,false",
        "👎,en,false",
        "ha,ne,",
        "ha,km,",
        "ha ha,bn,",
        "haha,bn,",
        "na,ne,",
        "na,km,",
        "आमा,ne,",
        "আমি জানি না,bn,",
        "না হ্যাঁ,bn,",
        "yes no,en,",
        "yes 12,en,",
        "no problem,en,",
        "not sure,en,",
        "maybe,en,",
        "hoina hunchha,ne,",
        "मलाई थाहा छैन,ne,",
        "मिनडឹង,km,",
        "មិនដឹងទេ,km,",
        "អត់ដឹង,km,",
        "ត្រូវទេ,km,",
        "hello,en,",
        "thanks,en,",
        "help,en,",
        "stop,en,",
        "1,en,",
        ",en,",
        "noon,en,",
        "nose,en,",
        "yesterday,en,",
        "न,ne,",
        "কী,bn,",
        "না করে,bn,"
    })
    void an_answer_is_read_only_when_it_is_nothing_else(
            @Nullable String text, String language, @Nullable Boolean answer) {
        assertThat(Commands.yesNo(text == null ? "" : text, Languages.of(language)))
                .isEqualTo(Optional.ofNullable(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "langauge,en,",
        "certifikate,en,CERTIFICATE",
        "champoon,en,CHAMPION",
        "reprot,en,REPORT",
        "protibedn,bn,REPORT",
        "sahayof,ne,HELP",
        "সহযোগীতাা,bn,",
        "pratibedam,ne,REPORT",
        "প্রতিবেদল,bn,REPORT",
        "malai,ne,",
        "makai,ne,",
        "সমস্যায়,bn,",
        "সমবায়,bn,",
        "ত্রুপ,bn,",
        "बन्द,ne,",
        "bank,ne,",
        "রোগ,bn,",
        "ត្រប់,km,",
        "លុយ,km,",
        "গরু,bn,",
        "stpp,en,",
        "unsubscribr,en,",
        "yess,en,",
        "my rice has a very strange reprot today,en,",
        "រាយការណ,km,REPORT",
        "please reprot,en,REPORT"
    })
    void a_misspelt_command_is_asked_about(String text, String language, @Nullable Command command) {
        assertThat(Commands.didYouMean(text, Languages.of(language))).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @CsvSource({
        "en, ok",
        "en, yes please",
        "en, no",
        "en, thank you",
        "en, 👍",
        "en, ...",
        "ne, हजुर",
        "ne, ठिक छ",
        "ne, thik cha",
        "bn, জি",
        "bn, ঠিক আছে",
        "bn, ধন্যবাদ",
        "km, បាទ",
        "km, ចាស",
        "km, អរគុណ",
        "km, ok"
    })
    void a_message_of_nothing_but_agreement_or_thanks_answers_no_open_question(String language, String text) {
        assertThat(Commands.saysNothing(text, Languages.of(language))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Okhaldhunga",
        "en, 5",
        "en, compost ok",
        "ne, बाह्रबिसे",
        "bn, চরফ্যাশন",
        "km, ភូមិថ្មី",
        "km, បាត់ដំបង",
        "km, 12"
    })
    void a_message_that_says_anything_else_is_an_answer(String language, String text) {
        assertThat(Commands.saysNothing(text, Languages.of(language))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong 3 goats 2",
                "the wrong one, 3 times",
                "1 goat is wrong 2",
                "3 kg wrong seed 2",
                "ভুল ৩ বার ২",
                "গরু ১ ভুল ২"
            })
    void what_is_wrong_is_no_report_unless_its_number_is_right_before(String text) {
        assertThat(Languages.all())
                .allSatisfy(language -> assertThat(
                                Commands.leading(text, language).filter(l -> l.command() == Command.FIX))
                        .isEmpty());
    }
}
