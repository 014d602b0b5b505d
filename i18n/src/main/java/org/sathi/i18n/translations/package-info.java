/** The round trip for translators: all messages to a spreadsheet with their context and limits, and back with every row checked. */
@NullMarked
package org.sathi.i18n.translations;

import org.jspecify.annotations.NullMarked;
