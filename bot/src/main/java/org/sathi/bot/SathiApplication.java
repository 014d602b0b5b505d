package org.sathi.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** Starts Sathi. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class SathiApplication {

    /** Starts the service; its settings come from the environment (see the README). */
    public static void main(String[] args) {
        SpringApplication.run(SathiApplication.class, args);
    }
}
