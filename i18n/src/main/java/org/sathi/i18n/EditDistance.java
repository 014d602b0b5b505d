package org.sathi.i18n;

import java.util.List;

/** Whether two sequences are one insertion, deletion, substitution or swap of neighbours apart, or equal. */
final class EditDistance {

    private EditDistance() {}

    /** By UTF-16 units, which for keys of the languages' scripts are code points. */
    static boolean atMostOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int oneLeft = one.length() - head - tail;
        int otherLeft = other.length() - head - tail;
        if (oneLeft <= 1 && otherLeft <= 1) {
            return true;
        }
        return oneLeft == 2
                && otherLeft == 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
    }

    /** By elements. */
    static boolean atMostOne(List<String> one, List<String> other) {
        int shorter = Math.min(one.size(), other.size());
        int head = 0;
        while (head < shorter && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        int oneLeft = one.size() - head - tail;
        int otherLeft = other.size() - head - tail;
        if (oneLeft <= 1 && otherLeft <= 1) {
            return true;
        }
        return oneLeft == 2
                && otherLeft == 2
                && one.get(head).equals(other.get(head + 1))
                && one.get(head + 1).equals(other.get(head));
    }
}
