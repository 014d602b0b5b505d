/** Sheets of champions as people really make them. */
@NullMarked
package org.sathi.bot.sheet;

import org.jspecify.annotations.NullMarked;
