package org.sathi.bot.message;

import java.util.Map;

/** One option of a poll, in the reader's words, with who chose it. */
public record PollLine(String option, int people, Map<String, Integer> byLanguage, Map<Gender, Integer> byGender) {}
