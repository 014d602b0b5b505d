/** The load bench: the jar as it is deployed, with real stores, under whole conversations of many people; see deploy/bench. */
@NullMarked
package org.sathi.bot.load;

import org.jspecify.annotations.NullMarked;
