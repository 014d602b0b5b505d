package org.sathi.bot.broadcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of SQL with its parameters in order. */
record Clause(String sql, List<Object> args) {

    static Clause of(String sql, Object... args) {
        return new Clause(sql, Arrays.asList(args));
    }

    Clause then(Clause other) {
        return new Clause(sql + " " + other.sql, joined(args, other.args));
    }

    Clause then(String more, Object... moreArgs) {
        return then(of(more, moreArgs));
    }

    Object[] values() {
        return args.toArray();
    }

    private static List<Object> joined(List<Object> first, List<Object> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
