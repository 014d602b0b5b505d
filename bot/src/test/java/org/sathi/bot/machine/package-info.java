/** The machine that the tests run on. */
@NullMarked
package org.sathi.bot.machine;

import org.jspecify.annotations.NullMarked;
