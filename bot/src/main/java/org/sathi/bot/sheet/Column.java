package org.sathi.bot.sheet;

/** What a column of the sheet says. The headings by which each is known are in {@code headings.tsv}. */
enum Column {
    PHONE("#contact+phone"),
    NAME("#contact+name"),
    GENDER("#indicator+gender"),
    BIRTH_YEAR("#date+birth"),
    LANGUAGES("#language+code"),
    COUNTRY("#country"),
    PROVINCE("#adm1+name"),
    DISTRICT("#adm2+name"),
    PLACE("#loc+name"),
    TOPICS("#subsector"),
    ORGANIZATION("#org+name"),
    LEADER("#indicator+leader"),
    CERTIFICATE_ISSUER("#org+certifier"),
    CERTIFICATE_TOPIC("#subsector+certified"),
    CERTIFICATE_FROM("#date+certified+start"),
    CERTIFICATE_UNTIL("#date+certified+end"),
    AWAY_UNTIL("#date+away+end");

    private final String tag;

    Column(String tag) {
        this.tag = tag;
    }

    /** Its HXL tag: hxlstandard.org. */
    String tag() {
        return tag;
    }
}
