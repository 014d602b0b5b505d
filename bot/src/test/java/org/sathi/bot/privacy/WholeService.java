package org.sathi.bot.privacy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sathi.bot.SathiApplication;
import org.sathi.bot.message.Address;
import org.sathi.bot.schedule.Chore;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.clients.jedis.UnifiedJedis;

/**
 * The whole service with stores of its own, and providers that are played. It is noon there, and the clock's chores are done
 * when the test says so.
 */
final class WholeService implements AutoCloseable {

    static final String SECRET = "telegram-secret";
    static final String AUTH_TOKEN = "twilio-token";
    static final String PUBLIC_URL = "https://sathi.example.org";
    static final Address OFFICE = Address.of("telegram:7391000900");

    final Providers providers = new Providers();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String address;
    private final String[] settings;

    WholeService(Path data, String... more) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--sathi.simulator=false",
                "--sathi.data-dir=" + data,
                "--sathi.redis-url=embedded",
                "--sathi.database-url=embedded",
                "--sathi.partitions=3",
                "--sathi.public-url=" + PUBLIC_URL,
                "--sathi.coordinators=" + OFFICE.text(),
                "--sathi.telegram.token=1:A",
                "--sathi.telegram.secret=" + SECRET,
                "--sathi.telegram.api=" + providers.url(),
                "--sathi.telegram.per-second=0",
                "--sathi.telegram.per-chat-per-second=0",
                "--sathi.twilio.account-sid=AC1",
                "--sathi.twilio.auth-token=" + AUTH_TOKEN,
                "--sathi.twilio.from=+15005550006",
                "--sathi.twilio.api=" + providers.url(),
                "--sathi.twilio.per-second=0",
                "--sathi.broadcast.quiet-hours=none"));
        all.addAll(List.of(more));
        settings = all.toArray(String[]::new);
        context = new SpringApplicationBuilder(SathiApplication.class)
                .initializers(c -> c.addBeanFactoryPostProcessor(WholeService::atTheirOwnTime))
                .run(settings);
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static void atTheirOwnTime(ConfigurableListableBeanFactory beans) {
        var definitions = (BeanDefinitionRegistry) beans;
        definitions.removeBeanDefinition("clockwork");
        definitions.removeBeanDefinition("clock");
        beans.registerSingleton("clock", Clock.offset(Clock.systemUTC(), untilNoon(LocalTime.now(ZoneOffset.UTC))));
    }

    /** To the noon that is nearest, so that nobody is asleep. */
    private static Duration untilNoon(LocalTime now) {
        var time = Duration.between(now, LocalTime.of(5, 0));
        return time.compareTo(Duration.ofHours(-12)) < 0 ? time.plusDays(1) : time;
    }

    /** The moment at which the service lives. */
    Instant now() {
        return bean(Clock.class).instant();
    }

    /** Runs a command of the service's beside it, as an operator would. */
    void command(String name) {
        SathiApplication.main(
                Stream.concat(Stream.of(name), Stream.of(settings)).toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    UnifiedJedis redis() {
        return context.getBean("redis", UnifiedJedis.class);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    Chore chore(String name) {
        return context.getBean(name, Chore.class);
    }

    /** Somebody with a phone or an account. */
    Person person(String who, String name) {
        return new Person(this, Address.of(who), name);
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    byte[] download(String path, String... headers) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .headers(headers)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String address() {
        return address;
    }

    /** Posts to a webhook; the headers are names and values in turn. */
    int post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
        providers.close();
        http.close();
    }
}
