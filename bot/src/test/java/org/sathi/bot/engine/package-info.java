/** The engine against a real Redis. */
@NullMarked
package org.sathi.bot.engine;

import org.jspecify.annotations.NullMarked;
