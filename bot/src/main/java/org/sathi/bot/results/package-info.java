/** The programme's figures for any days, computed from what people reported, and the reports behind them. */
@NullMarked
package org.sathi.bot.results;

import org.jspecify.annotations.NullMarked;
