package org.sathi.bot.setup;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The address that providers call, as they see it ({@code SATHI_PUBLIC_URL}). */
public final class PublicUrl {

    private PublicUrl() {}

    /** The address without a slash at its end; unset, the service's own on this machine. */
    public static String of(Environment environment) {
        String set = environment.getProperty("sathi.public-url");
        String url = StringUtils.hasText(set)
                ? set.strip()
                : "http://localhost:" + environment.getProperty("server.port", "8080");
        return url.replaceAll("/+$", "");
    }
}
