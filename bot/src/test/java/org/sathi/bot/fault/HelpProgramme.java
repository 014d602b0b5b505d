package org.sathi.bot.fault;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sathi.bot.message.Address;

/** Pairs of a farmer and a champion of her village, half of either by SMS, whom coordinators have made champions. */
record HelpProgramme(int pairs, int notes) {

    private static final int PER_COORDINATOR = 20;
    private static final long FIRST_COORDINATOR = 5_000_000;
    private static final long FIRST_CHAT = 6_000_000;
    private static final String CODE = "Give the champion this code: ";
    private static final int CODE_LENGTH = 8;

    /**
     * Where offers go out at this hour: a champion is asked while it is day where she lives, which her number or her place says.
     *
     * @param number a mobile number there, without its last six digits
     * @param village a place there, without its end
     */
    private record Land(String number, String village, ZoneOffset offset) {

        private static final List<Land> ALL = List.of(
                new Land("+16462", "Hill", ZoneOffset.UTC), new Land("+85592", "Kampot ", ZoneOffset.ofHours(7)));

        boolean isAwake() {
            var time = LocalTime.ofInstant(Instant.now(), offset);
            return !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(19, 50));
        }
    }

    /** Whether there is a country of the programme where it is day. */
    static boolean isDaySomewhere() {
        return Land.ALL.stream().anyMatch(Land::isAwake);
    }

    /** The addresses of those who are coordinators from the start, by comma. */
    String coordinators() {
        return IntStream.range(0, coordinatorsNeeded())
                .mapToObj(c -> "telegram:" + (FIRST_COORDINATOR + c))
                .collect(Collectors.joining(","));
    }

    private int coordinatorsNeeded() {
        return (pairs + PER_COORDINATOR - 1) / PER_COORDINATOR;
    }

    /** Lets everybody join, and makes the champions champions. */
    List<HelpPair> gather(Wire wire, ExecutorService threads) throws Exception {
        var land = Land.ALL.stream().filter(Land::isAwake).findFirst().orElseThrow();
        var all = IntStream.range(0, pairs).mapToObj(i -> pair(i, land, wire)).toList();
        List<Correspondent> coordinators = IntStream.range(0, coordinatorsNeeded())
                .mapToObj(c -> coordinator(c, wire))
                .toList();
        all(
                threads,
                Stream.concat(
                                coordinators.stream().<Runnable>map(c -> c::enrolAsCoordinator),
                                all.stream()
                                        .flatMap(p -> Stream.<Runnable>of(
                                                p.farmer()::enrolAsFarmer,
                                                p.champion().address().isPhone()
                                                        ? p.champion()::enrolAsFarmer
                                                        : p.champion()::enrol)))
                        .toList());
        all(
                threads,
                IntStream.range(0, coordinators.size())
                        .<Runnable>mapToObj(c -> () -> invite(
                                coordinators.get(c),
                                all.subList(c * PER_COORDINATOR, Math.min(pairs, (c + 1) * PER_COORDINATOR))))
                        .toList());
        all(
                threads,
                all.stream().<Runnable>map(p -> p.champion()::enterAsChampion).toList());
        return all;
    }

    private static void all(ExecutorService threads, List<Runnable> work) throws Exception {
        var under = work.stream().map(threads::submit).toList();
        for (var one : under) {
            one.get();
        }
    }

    private static Correspondent coordinator(int c, Wire wire) {
        var address = new Address(Address.TELEGRAM, Long.toString(FIRST_COORDINATOR + c));
        return new Correspondent(address, "Anna", "Kampot", 1 + c, wire);
    }

    private HelpPair pair(int i, Land land, Wire wire) {
        var end = Character.toString('a' + i / 26 % 26) + Character.toString('a' + i % 26);
        // Each of the four pairs of channels comes as often.
        var farmer = address(2 * i, i % 2 == 0, land);
        var champion = address(2 * i + 1, i / 2 % 2 == 0, land);
        int number = 1_000 + 2 * i;
        return new HelpPair(
                new Correspondent(farmer, "Farm" + end, land.village() + end, number, wire),
                new Correspondent(champion, "Cham" + end, land.village() + end, number + 1, wire),
                notes);
    }

    private static Address address(int i, boolean sms, Land land) {
        return sms
                ? new Address(Address.SMS, land.number() + "%06d".formatted(340_000 + i))
                : new Address(Address.TELEGRAM, Long.toString(FIRST_CHAT + i));
    }

    /** By her number where she has one, else by a code that she sends. */
    private static void invite(Correspondent coordinator, List<HelpPair> pairs) {
        for (var pair : pairs) {
            var champion = pair.champion();
            if (champion.address().isPhone()) {
                coordinator.write("INVITE " + champion.address().id(), "is a champion now");
            } else {
                var said = coordinator.write("INVITE", CODE);
                int at = said.indexOf(CODE) + CODE.length();
                champion.write(said.substring(at, at + CODE_LENGTH));
            }
        }
    }
}
