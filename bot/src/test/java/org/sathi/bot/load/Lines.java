package org.sathi.bot.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A kept connection to each instance, with one request under way at a time. Requests go to the instances in turn; what one
 * that was killed did not answer goes to the next, as providers do it.
 */
final class Lines implements HttpLine.Asker {

    private final Loop loop;
    private final Fleet fleet;
    private final HttpLine.Asker asker;
    private final Map<Service, HttpLine> open = new HashMap<>();
    private int turn;
    private byte[] request = {};
    private Service asked;

    /** Begins with the instance of this number. */
    Lines(Loop loop, Fleet fleet, int first, HttpLine.Asker asker) {
        this.loop = loop;
        this.fleet = fleet;
        this.turn = first;
        this.asker = asker;
        this.asked = fleet.first();
    }

    /** Sends a whole request. */
    void send(byte[] whole) {
        request = whole;
        sendToNext();
    }

    private void sendToNext() {
        var living = fleet.living();
        asked = living.get(turn % living.size());
        turn++;
        try {
            line(asked).send(request, this);
        } catch (IOException e) {
            broken(e);
        }
    }

    private HttpLine line(Service service) throws IOException {
        var line = open.get(service);
        if (line == null) {
            line = new HttpLine(loop, service.port());
            open.put(service, line);
        }
        return line;
    }

    @Override
    public void answered(int status) {
        asker.answered(status);
    }

    @Override
    public void broken(IOException why) {
        if (fleet.isKilled(asked)) {
            sendToNext();
        } else {
            asker.broken(why);
        }
    }

    /** Closes them. */
    void close() {
        open.values().forEach(HttpLine::close);
    }
}
