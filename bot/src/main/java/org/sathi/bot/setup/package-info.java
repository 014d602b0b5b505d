/** What the operator has set, and what is said at start-up where the service cannot run with it. */
@NullMarked
package org.sathi.bot.setup;

import org.jspecify.annotations.NullMarked;
