/** The programme's figures from small records that were worked out by hand, on a real PostgreSQL. */
@NullMarked
package org.sathi.bot.results;

import org.jspecify.annotations.NullMarked;
