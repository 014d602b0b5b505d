package org.sathi.bot.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** The instances of the service that share the same stores. */
final class Fleet implements AutoCloseable {

    private final List<Service> services = new ArrayList<>();
    private final Set<Service> killed = ConcurrentHashMap.newKeySet();
    private volatile List<Service> living = List.of();

    /** Starts so many, one after the other, and waits until all are ready. */
    Fleet(Options options, Path data, int instances, Map<String, String> environment)
            throws IOException, InterruptedException {
        for (int n = 1; n <= instances; n++) {
            services.add(new Service(
                    options.folders().home(),
                    options.folders().deploy(),
                    data.resolve("service" + n),
                    options.jvm(),
                    environment));
        }
        living = List.copyOf(services);
    }

    /** Those that were not killed. */
    List<Service> living() {
        return living;
    }

    /** One of them. */
    Service first() {
        return living().getFirst();
    }

    /** SIGKILL to the last one. */
    void kill() throws InterruptedException {
        var dying = living().getLast();
        // Before: who writes to it must know why it does not answer.
        killed.add(dying);
        living = services.stream().filter(s -> !killed.contains(s)).toList();
        dying.kill();
    }

    boolean isKilled(Service service) {
        return killed.contains(service);
    }

    /** The sum of a figure of the processes that live. */
    double sum(ToDoubleFunction<ProcessHandle> figure) {
        return living().stream().map(Service::process).mapToDouble(figure).sum();
    }

    /** Bytes of live objects, of all. */
    long heapAfterCollection() throws IOException, InterruptedException {
        long sum = 0;
        for (var service : living()) {
            sum += service.heapAfterCollection();
        }
        return sum;
    }

    /** Lines of their logs that say something is wrong. */
    List<String> complaints() throws IOException {
        var all = new ArrayList<String>();
        for (var service : services) {
            all.addAll(service.complaints());
        }
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        for (var service : living()) {
            service.close();
        }
    }
}
