package org.sathi.bot.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a turn puts to the help desk; each kind of business has a sealed interface of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "k")
public sealed interface Errand
        permits HelpErrand, RelayErrand, DirectoryErrand, ReviewErrand, BroadcastErrand, PersonErrand {}
