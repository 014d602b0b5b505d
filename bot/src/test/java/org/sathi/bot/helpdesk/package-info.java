/** The helpdesk against a real PostgreSQL. */
@NullMarked
package org.sathi.bot.helpdesk;

import org.jspecify.annotations.NullMarked;
