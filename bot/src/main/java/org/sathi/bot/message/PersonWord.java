package org.sathi.bot.message;

/** What the programme's record says to a person about herself. */
public sealed interface PersonWord extends Incoming.FromService {

    /**
     * How much is kept of her, by all her contacts.
     *
     * @param contacts by how many contacts she is known
     * @param reports reports she filed and did not take back
     * @param trainings trainings of which she confirmed that she was there
     * @param asked requests for help
     * @param helped requests of others that she took
     * @param conversations conversations with others
     * @param stories stories that she read to the end
     * @param tips tips that she got
     * @param messages messages that were sent to her
     */
    record Held(
            int contacts,
            int reports,
            int trainings,
            int asked,
            int helped,
            int conversations,
            int stories,
            int tips,
            int messages)
            implements PersonWord {}

    /**
     * Everything about her in the record is erased.
     *
     * @param told whether she is told so at this contact: where she asked for it
     */
    record Forgotten(boolean told) implements PersonWord {}
}
