/** Sheets of champions, as spreadsheets hold them: read row by row, with every fault named; and tables that are written as such. */
@NullMarked
package org.sathi.bot.sheet;

import org.jspecify.annotations.NullMarked;
