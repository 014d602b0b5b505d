package org.sathi.i18n;

/** What a person can tell the service to do with a word or two, in any language, at any step of any conversation. */
public enum Command {
    /** Send nothing any more: the opt-out that carriers demand. */
    STOP,
    /** Begin, or receive messages again after {@link #STOP}. */
    START,
    /** Ask for help: from the service, or from a champion when a question follows. */
    HELP,
    /** Ask a champion; a question may follow. See also {@link #HELP}. */
    ASK,
    /** Take back what one asked for. */
    NEVER_MIND,
    /** Show what can be done. */
    MENU,
    /** Return to the step before. */
    BACK,
    /** Agree with a pending question. Never read out of anything but an answer to one. */
    YES,
    /** Disagree with a pending question. Never read out of anything but an answer to one. */
    NO,
    /** File a training report. */
    REPORT,
    /** Ask for a practice tip. */
    TIP,
    /** Change the language of the service. */
    LANGUAGE,
    /** Change a report that was filed; its number and the new values follow. */
    FIX,
    /** With a number: withdraw that report. Without, while a form is being filled: drop it. */
    CANCEL,
    /** Leave a question out. */
    SKIP,
    /** Go on with what is being told. */
    NEXT,
    /** Say that the matter is settled. */
    DONE,
    /** Have nothing more to do with the person one is put in touch with. */
    BLOCK,
    /** Tell the programme office that a conversation went wrong; for coordinators: see what was told. */
    COMPLAIN,
    /** Read a story. */
    STORY,
    /** Share one's own story of success. */
    SHARE,
    /** File an innovation plan, or its progress. */
    PLAN,
    /** Find a champion nearby. */
    CHAMPION,
    /** Say that one is away for some days and takes no requests; for champions. */
    AWAY,
    /** Say that one is here again, after {@link #AWAY}. */
    RETURNED,
    /** See the requests for help that wait; for coordinators. */
    REQUESTS,
    /** Certify a champion, whose name may follow; for coordinators. */
    CERTIFY,
    /** Ask for one's certificate, or whether one with the code that follows is good. */
    CERTIFICATE,
    /** Send in the code of a training or a certificate. */
    CODE,
    /** Say that one was not at the training that was confirmed. */
    ABSENT,
    /** See what the service knows about oneself. */
    MY_DATA,
    /** Have everything about oneself deleted. */
    FORGET_ME,
    /** See the programme's results; for coordinators. */
    RESULTS,
    /** See the plans and stories that wait for the programme office; for coordinators. */
    REVIEW,
    /** Change one's settings. */
    SETTINGS,
    /** Send something to many; for coordinators. */
    BROADCAST,
    /** How what was sent to many stands; for coordinators. */
    BROADCASTS,
    /** Make somebody a champion: a phone number follows, or a code is given; for coordinators. */
    INVITE
}
