/** What is due by the clock: found in the programme's record, and handed to contacts as turns of theirs. */
@NullMarked
package org.sathi.bot.schedule;

import org.jspecify.annotations.NullMarked;
