package org.sathi.content;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.sathi.content.source.Finding;
import org.sathi.content.source.PackFiles;

/** The pack that a running service uses. It can be exchanged; a pack that is refused changes nothing. */
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
     * What became of a new pack.
     *
     * @param inUse whether it is in use now
     * @param findings what is wrong with it; less than what has a pack refused if it is in use
     */
    public record Exchanged(boolean inUse, List<Finding> findings) {}

    /**
     * Reads a new pack and uses it from now on if nothing is wrong with it that has a pack refused.
     *
     * @throws IOException if its files cannot be read; the old pack stays
     */
    public Exchanged exchange(PackFiles files) throws IOException {
        try {
            var checked = Pack.check(files);
            current.set(checked.pack());
            return new Exchanged(true, checked.warnings());
        } catch (PackRefused refused) {
            return new Exchanged(false, refused.findings());
        }
    }
}
