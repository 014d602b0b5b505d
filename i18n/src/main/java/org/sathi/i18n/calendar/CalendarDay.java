package org.sathi.i18n.calendar;

/**
 * A day as a calendar names it.
 *
 * @param year in the calendar's own era
 * @param month from 1
 * @param day from 1
 */
public record CalendarDay(int year, int month, int day) {}
