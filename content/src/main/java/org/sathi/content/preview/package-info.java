/** How a story looks on a feature phone and in Telegram, and what it costs, for its author to read. */
@NullMarked
package org.sathi.content.preview;

import org.jspecify.annotations.NullMarked;
