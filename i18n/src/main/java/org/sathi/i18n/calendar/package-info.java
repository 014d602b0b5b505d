/** The calendars that people date things by, beside the Gregorian one. */
@NullMarked
package org.sathi.i18n.calendar;

import org.jspecify.annotations.NullMarked;
