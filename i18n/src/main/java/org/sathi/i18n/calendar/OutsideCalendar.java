package org.sathi.i18n.calendar;

import java.time.DateTimeException;

/** A day was asked for that a calendar does not have, or that lies outside the years its data covers. */
public final class OutsideCalendar extends DateTimeException {

    private static final long serialVersionUID = 1L;

    OutsideCalendar(String message) {
        super(message);
    }
}
