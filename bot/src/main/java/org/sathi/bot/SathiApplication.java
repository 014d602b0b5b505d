package org.sathi.bot;

import org.sathi.bot.channel.ErrorPage;
import org.sathi.bot.channel.NoFilters;
import org.sathi.bot.channel.telegram.TelegramRegistrar;
import org.sathi.bot.channel.twilio.TwilioRegistrar;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.setup.OnePort;
import org.sathi.bot.simulator.SimulatorRegistrar;
import org.sathi.bot.stores.StoresConfiguration;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Import;
import org.springframework.core.SpringProperties;

/**
 * Starts Sathi. Its configurations are named and not looked for, which would read every class of the service at each start; they say
 * which parts there are, by what is configured.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    BroadcastConfiguration.class,
    Commands.class,
    Frame.class,
    HelpdeskConfiguration.class,
    ResultsConfiguration.class,
    ServiceConfiguration.class,
    Vitals.class,
    ErrorPage.class,
    NoFilters.class,
    TelegramRegistrar.class,
    TwilioRegistrar.class,
    SimulatorRegistrar.class,
    StoresConfiguration.class
})
public class SathiApplication {

    /** Starts the service; its settings come from the environment (see the README). */
    public static void main(String[] args) {
        Carriers.keep();
        if (Commands.areMeantBy(args)) {
            // What was prepared when the service was built is the service's set of parts.
            SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
            new SpringApplicationBuilder(SathiApplication.class)
                    .web(WebApplicationType.NONE)
                    .profiles(CommandRun.PROFILE)
                    .logStartupInfo(false)
                    // Only what the command asks for: it must not touch a running service's spool, for one.
                    .lazyInitialization(true)
                    .run(args)
                    .close();
        } else {
            var service = new SpringApplication(SathiApplication.class);
            service.addInitializers(OnePort::check, SathiApplication::listenByInterfaceOnly);
            service.run(args);
        }
    }

    /** Nothing here listens by annotation, for which Spring would look through the methods of all parts at each start. */
    private static void listenByInterfaceOnly(ConfigurableApplicationContext context) {
        ((BeanDefinitionRegistry) context.getBeanFactory())
                .removeBeanDefinition(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME);
    }
}
