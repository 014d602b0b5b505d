package org.sathi.content.text;

/**
 * A theme of the programme.
 *
 * @param id the id that stories, tips and results refer to
 * @param label its name, at most 20 units a language
 */
public record Theme(String id, Texts label) {}
