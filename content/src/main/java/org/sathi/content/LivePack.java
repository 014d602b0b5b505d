package org.sathi.content;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.sathi.content.source.Finding;
import org.sathi.content.source.PackFiles;

/** The pack that a running service uses. It can be exchanged; a pack with faults is refused and the old one stays. */
public final class LivePack {

    private final AtomicReference<Pack> current;

    public LivePack(Pack pack) {
        current = new AtomicReference<>(pack);
    }

    /** The pack in use. A turn takes it once, so that it does not change in the middle. */
    public Pack current() {
        return current.get();
    }

    /**
     * Reads a new pack and uses it from now on if nothing is wrong with it.
     *
     * @return what is wrong with it; empty if it is in use now
     * @throws IOException if its files cannot be read; the old pack stays
     */
    public List<Finding> exchange(PackFiles files) throws IOException {
        try {
            current.set(Pack.load(files));
            return List.of();
        } catch (PackRefused refused) {
            return refused.findings();
        }
    }
}
