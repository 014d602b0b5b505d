package org.sathi.i18n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a message was found to answer so far. */
final class Answers {

    private final List<Slot> slots;
    private final int asked;
    private final List<Set<Value>> values = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> leftover = new ArrayList<>();
    private final boolean[] doubted;

    Answers(List<Slot> slots, int asked) {
        this.slots = slots;
        this.asked = asked;
        doubted = new boolean[slots.size()];
        slots.forEach(_ -> values.add(new LinkedHashSet<>(2)));
    }

    /** The slot whose question is open, or -1. */
    int asked() {
        return asked;
    }

    void put(int slot, Value value) {
        values.get(slot).add(value);
    }

    boolean has(int slot) {
        return !values.get(slot).isEmpty() || doubted[slot];
    }

    /** How many slots have an answer. */
    int size() {
        return (int) values.stream().filter(found -> !found.isEmpty()).count();
    }

    void doubt(Doubt doubt, int... of) {
        doubts.add(doubt);
        for (int slot : of) {
            doubted[slot] = true;
        }
    }

    /** Several answers of which the person is to choose one. */
    void several(int slot, List<Value> of) {
        doubt(new Doubt.Several(slots.get(slot).id(), of), slot);
    }

    void leave(String text) {
        leftover.add(text);
    }

    void day(int slot, DateReading reading, String written) {
        String id = slots.get(slot).id();
        switch (reading) {
            case DateReading.Exact(LocalDate date) -> put(slot, new Value.On(date));
            case DateReading.Ambiguous(List<LocalDate> dates) -> {
                // A day beside it may be one of them, as in "Monday, yesterday".
                if (!dates.stream().map(Value.On::new).anyMatch(values.get(slot)::contains)) {
                    doubt(new Doubt.WhichDay(id, dates), slot);
                }
            }
            case DateReading.OutOfRange() -> doubt(new Doubt.NoSuchDay(id, written), slot);
            case DateReading.None() -> {}
        }
    }

    Reading reading() {
        Map<String, Value> sure = new LinkedHashMap<>();
        List<Doubt> all = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Set<Value> found = values.get(i);
            if (found.size() == 1 && !doubted[i]) {
                sure.put(slots.get(i).id(), found.iterator().next());
            } else if (found.size() > 1) {
                all.add(new Doubt.Several(slots.get(i).id(), List.copyOf(found)));
            }
        }
        all.addAll(doubts);
        return new Reading(sure, all, leftover);
    }
}
