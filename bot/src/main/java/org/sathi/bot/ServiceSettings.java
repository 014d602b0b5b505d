package org.sathi.bot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sathi.bot.message.Address;
import org.sathi.bot.setup.SetupFault;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the programme, from the environment.
 *
 * @param coordinators addresses that are coordinators from the start, such as {@code telegram:123}
 * @param defaultLanguage language of a first message that tells nothing of its own
 * @param defaultRegion country (ISO 3166-1) of phone numbers written without a country code by who has no number herself;
 *     empty: that of the writer's language
 * @param secret from which invitation codes are drawn; all instances need the same. Empty: one is made and kept in Redis
 */
@ConfigurationProperties("sathi")
public record ServiceSettings(
        @DefaultValue List<String> coordinators,
        @DefaultValue("en") String defaultLanguage,
        @DefaultValue("") String defaultRegion,
        @DefaultValue("") String secret) {

    Set<Address> coordinatorAddresses() {
        try {
            return coordinators.stream().map(String::strip).map(Address::of).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new SetupFault(
                    "SATHI_COORDINATORS must be addresses by comma, such as telegram:123,sms:+9779800000000");
        }
    }

    Language language() {
        return Languages.find(defaultLanguage)
                .orElseThrow(() -> new SetupFault("SATHI_DEFAULT_LANGUAGE must be one of "
                        + Languages.all().stream().map(Language::code).toList()));
    }

    String region() {
        if (!defaultRegion.isEmpty()
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(defaultRegion)) {
            throw new SetupFault("SATHI_DEFAULT_REGION must be a country's two letters, such as KH, NP or BD");
        }
        return defaultRegion;
    }
}
