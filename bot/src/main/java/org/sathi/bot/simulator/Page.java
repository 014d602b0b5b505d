package org.sathi.bot.simulator;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page with its style, scripts and fonts. */
final class Page {

    static final String PATH = "/simulator";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private Page() {}

    static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(PATH, _ -> ServerResponse.ok().contentType(HTML).body(file("index.html")))
                .add(RouterFunctions.resources(PATH + "/assets/**", file("")))
                .build();
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("page/" + name, Page.class);
    }
}
