package org.sathi.bot;

import org.sathi.bot.setup.CommandRun;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Starts Sathi. Only configurations are looked for in the packages: they say which parts there are, by what is
 * configured.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(Configuration.class))
@ConfigurationPropertiesScan
public class SathiApplication {

    /** Starts the service; its settings come from the environment (see the README). */
    public static void main(String[] args) {
        if (Commands.areMeantBy(args)) {
            new SpringApplicationBuilder(SathiApplication.class)
                    .web(WebApplicationType.NONE)
                    .profiles(CommandRun.PROFILE)
                    .logStartupInfo(false)
                    // Only what the command asks for: it must not touch a running service's spool, for one.
                    .lazyInitialization(true)
                    .run(args)
                    .close();
        } else {
            SpringApplication.run(SathiApplication.class, args);
        }
    }
}
