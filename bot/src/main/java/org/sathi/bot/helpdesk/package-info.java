/** The help desk: decisions that need the whole, taken beside PostgreSQL and handed to contacts as turns of theirs. */
@NullMarked
package org.sathi.bot.helpdesk;

import org.jspecify.annotations.NullMarked;
