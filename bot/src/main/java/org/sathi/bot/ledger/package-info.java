/** The programme's record in PostgreSQL: keeps what happened, once, and answers questions about it. */
@NullMarked
package org.sathi.bot.ledger;

import org.jspecify.annotations.NullMarked;
