/** The pure core: a contact, what came in, and the one function that makes of them the contact after and the effects. */
@NullMarked
package org.sathi.bot.turn;

import org.jspecify.annotations.NullMarked;
