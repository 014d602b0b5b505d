/** The conversations, one file each: they read top to bottom, one step after another. */
@NullMarked
package org.sathi.bot.talk;

import org.jspecify.annotations.NullMarked;
