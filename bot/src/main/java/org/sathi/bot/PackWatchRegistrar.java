package org.sathi.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.sathi.bot.setup.CommandRun;
import org.sathi.content.LivePack;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Watches the content pack where it is a folder of the operator's. */
final class PackWatchRegistrar implements BeanRegistrar {

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        String folder = environment.getProperty(PackAhead.CONTENT_DIR, "");
        if (!folder.isBlank() && !CommandRun.is(environment)) {
            beans.registerBean(
                    PackWatch.class, bean -> bean.supplier(at -> watch(at.bean(LivePack.class), Path.of(folder))));
        }
    }

    private static PackWatch watch(LivePack pack, Path folder) {
        try {
            return new PackWatch(pack, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
