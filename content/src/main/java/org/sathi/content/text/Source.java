package org.sathi.content.text;

import org.jspecify.annotations.Nullable;

/**
 * A public source of facts.
 *
 * @param title the work's title
 * @param publisher who published it
 * @param year the year of publication, if known
 * @param url where it can be read, if known for sure
 */
public record Source(
        String title,
        String publisher,
        @Nullable Integer year,
        @Nullable String url) {}
