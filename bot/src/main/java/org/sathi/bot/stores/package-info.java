/** Redis and PostgreSQL: those at the addresses that are set, or embedded ones with their data under the data directory. */
@NullMarked
package org.sathi.bot.stores;

import org.jspecify.annotations.NullMarked;
