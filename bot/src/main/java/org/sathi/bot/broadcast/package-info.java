/** Broadcasts: whom one means, what it costs, how it goes out, and what became of it for each recipient. */
@NullMarked
package org.sathi.bot.broadcast;

import org.jspecify.annotations.NullMarked;
