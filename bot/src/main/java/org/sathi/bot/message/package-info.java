/** The words everyone shares: who is written to, what came in, what goes out. */
@NullMarked
package org.sathi.bot.message;

import org.jspecify.annotations.NullMarked;
