/** The service as a process, with its stores and providers, broken in every way while people write to it. */
@NullMarked
package org.sathi.bot.fault;

import org.jspecify.annotations.NullMarked;
