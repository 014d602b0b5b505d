package org.sathi.bot.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A kept connection to each instance. Requests go to them in turn; what an instance that was killed did not answer goes to
 * the next, as providers do it.
 */
final class Lines implements AutoCloseable {

    private final Fleet fleet;
    private final Map<Service, HttpLine> open = new HashMap<>();
    private int turn;

    /** Begins with the instance of this number. */
    Lines(Fleet fleet, int first) {
        this.fleet = fleet;
        this.turn = first;
    }

    /** Sends a whole request and returns the answer's status. */
    int send(byte[] request) throws IOException {
        while (true) {
            var living = fleet.living();
            var service = living.get(turn % living.size());
            turn++;
            try {
                return line(service).send(request);
            } catch (IOException e) {
                if (!fleet.isKilled(service)) {
                    throw e;
                }
            }
        }
    }

    private HttpLine line(Service service) throws IOException {
        var line = open.get(service);
        if (line == null) {
            line = new HttpLine(service.port());
            open.put(service, line);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        for (var line : open.values()) {
            line.close();
        }
    }
}
