package org.sathi.bot.fault;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.sathi.bot.fault.Progress.Phase;

/**
 * A farmer and the champion of her village, from the question to the rating.
 *
 * @param notes how many numbered messages each writes to the other
 */
record HelpPair(Correspondent farmer, Correspondent champion, int notes) {

    static final int RATING = 4;

    /** What somebody writes to the other, in order. */
    List<String> notesOf(Correspondent who) {
        return IntStream.rangeClosed(1, notes).mapToObj(n -> note(n, who)).toList();
    }

    private static String note(int n, Correspondent who) {
        return "Note " + n + " of " + who.name() + " about the goats";
    }

    Correspondent other(Correspondent who) {
        return who == farmer ? champion : farmer;
    }

    /** Goes through it all. */
    void talk(Progress progress, ExecutorService threads) throws Exception {
        farmer.write("ask", "What do you need help with?");
        farmer.write("my goats cough at night", "How shall we count you?");
        farmer.write("2");
        progress.begins(Phase.OFFER);
        farmer.await("I am asking a champion");
        champion.await(farmer.name() + " (" + farmer.place() + ") asks about");
        progress.ends(Phase.OFFER);
        champion.write("yes");
        progress.begins(Phase.ACCEPT);
        champion.await("Write your answer here, and " + farmer.name() + " gets it");
        farmer.await(champion.name() + " from " + champion.place() + " will help you");
        progress.ends(Phase.ACCEPT);
        exchange(progress, threads);
        farmer.write("DONE", "Is your conversation with " + champion.name() + " over?");
        farmer.write("yes");
        progress.begins(Phase.END);
        farmer.await("How was the help of " + champion.name() + "?");
        champion.await("Your conversation with " + farmer.name() + " is over");
        progress.ends(Phase.END);
        farmer.write(Integer.toString(RATING));
        progress.begins(Phase.RATING);
        farmer.await("Thank you!");
        progress.ends(Phase.RATING);
    }

    /** Both write at the same time, and read then what the other wrote. */
    private void exchange(Progress progress, ExecutorService threads) throws Exception {
        Future<?> writing = threads.submit(() -> notesOf(champion).forEach(champion::write));
        for (var note : notesOf(farmer)) {
            farmer.write(note);
            if (note.equals(note(notes / 2, farmer))) {
                progress.begins(Phase.RELAY);
            }
        }
        writing.get();
        for (var who : List.of(farmer, champion)) {
            notesOf(who).forEach(note -> other(who).await(who.name() + ": " + note));
        }
        progress.ends(Phase.RELAY);
    }
}
