/** The ledger against a real PostgreSQL. */
@NullMarked
package org.sathi.bot.ledger;

import org.jspecify.annotations.NullMarked;
