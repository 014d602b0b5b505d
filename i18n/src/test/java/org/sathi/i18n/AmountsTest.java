package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 20",
                "USD 12.50 | 12.50",
                "12,5 $ | 12.5",
                "1,000 | 1000",
                "1.000,50 | 1000.50",
                "1 000 | 1000",
                "1,25,000 | 125000",
                "0 | 0",
                "২০ ডলার | 20",
                "१२.५० | 12.50",
                "១០០ ដុល្លារ | 100"
            })
    void an_amount_is_read_in_any_script_grouped_or_not(String text, BigDecimal amount) {
        assertThat(Amounts.read(text)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "20 or 30 or 40 USD", "-5", "1.2.3.4", "12.345.6,78"})
    void what_is_no_single_amount_is_none(String text) {
        assertThat(Amounts.read(text)).isEmpty();
    }
}
