package org.sathi.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.sathi.bot.channel.twilio.Signer;
import org.sathi.bot.message.Address;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who writes to the service through a provider's webhook, and reads what it answers. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AtomicLong IDS = new AtomicLong(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final WholeService service;
    private final Address address;
    private final String name;
    private int read;

    Person(WholeService service, Address address, String name) {
        this.service = service;
        this.address = address;
        this.name = name;
    }

    Address address() {
        return address;
    }

    /** Writes, and waits until something with this in it was said to her since. */
    Person says(String text, String answer) {
        writes(text);
        hears(answer);
        return this;
    }

    void writes(String text) {
        assertThat(address.isPhone() ? sms(Map.of("Body", text)) : telegram(Map.of("text", text)))
                .isEqualTo(200);
    }

    /** Sends a picture that the provider knows by this id. */
    void shows(String photo) {
        assertThat(telegram(Map.of(
                        "photo", List.of(Map.of("file_id", photo, "file_unique_id", "u", "width", 9, "height", 9)))))
                .isEqualTo(200);
    }

    /** Shares her own number. */
    void sharesNumber(String number) {
        assertThat(telegram(
                        Map.of("contact", Map.of("phone_number", number, "first_name", name, "user_id", id(address)))))
                .isEqualTo(200);
    }

    /** Waits until something with this in it was said to her since she last looked; returns it. */
    String hears(String answer) {
        try {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> next(answer), found -> !found.isEmpty());
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            throw new AssertionError(name + " did not hear \"" + answer + "\" but " + unread(), e);
        }
    }

    /** What was said to her last that she waited for. */
    String lastHeard() {
        return service.providers.heardBy(address).get(read - 1);
    }

    private String next(String answer) {
        var all = unread();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).contains(answer)) {
                read += i + 1;
                return all.get(i);
            }
        }
        return "";
    }

    private List<String> unread() {
        var all = List.copyOf(service.providers.heardBy(address));
        return all.subList(read, all.size());
    }

    /** Joins as somebody who speaks English, from this district. */
    Person joins(String district) {
        says("hello", "Your language?");
        says("English", "May we keep your name");
        says("1", "What is your name?");
        says(name, "Where do you live?");
        if (address.equals(WholeService.OFFICE)) {
            return says(district, "What would you like to do?");
        }
        says(district, "Are you a farmer");
        return says("1", "What would you like to do?");
    }

    /** Is made a champion by the office, and is known as one to the whole service. */
    void becomesChampion(Person office, String group) {
        office.says("menu", "What would you like to do?");
        office.says("INVITE " + address.id(), "is a champion now");
        hears("What do you train farmers in?");
        says("compost, rice", "Which group");
        says(group, "What would you like to do?");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !service.jdbc()
                        .queryForList("""
                select 1 from champion h join contact c on c.address = h.contact join person p on p.id = c.person_id
                where h.contact = ? and p.role = 'CHAMPION' and cardinality(h.topics) = 2""", Integer.class, address.text())
                        .isEmpty());
    }

    private int telegram(Map<String, Object> content) {
        var from = Map.of("id", id(address), "is_bot", false, "first_name", name, "language_code", "en");
        var message = new TreeMap<String, Object>(content);
        message.put("message_id", IDS.incrementAndGet());
        message.put("date", 1_764_000_000);
        message.put("chat", Map.of("id", id(address), "type", "private", "first_name", name));
        message.put("from", from);
        var update = Map.of("update_id", IDS.incrementAndGet(), "message", message);
        return service.post(
                "/webhooks/telegram",
                JSON.writeValueAsString(update),
                "Content-Type",
                "application/json",
                "X-Telegram-Bot-Api-Secret-Token",
                WholeService.SECRET);
    }

    /** Sends a form of Twilio's, signed. */
    int posted(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return service.post(
                path,
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Twilio-Signature",
                Signer.sign(WholeService.AUTH_TOKEN, WholeService.PUBLIC_URL + path, form));
    }

    private static long id(Address telegram) {
        return Long.parseLong(telegram.id());
    }

    private int sms(Map<String, String> content) {
        var form = new TreeMap<>(content);
        form.put("From", address.id());
        form.put("To", "+15005550006");
        form.put("MessageSid", "SM%032d".formatted(IDS.incrementAndGet()));
        return posted("/webhooks/twilio/sms", form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
