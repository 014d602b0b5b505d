/** Redis: loading a contact, committing a turn, the partitioned log with its leases, and the spool for when Redis is away. */
@NullMarked
package org.sathi.bot.engine;

import org.jspecify.annotations.NullMarked;
