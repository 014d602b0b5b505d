package org.sathi.bot.simulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The page and its files, and the guard in front of everything that the simulator answers. */
final class Page {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Page() {}

    /** The page with its style, scripts and fonts. */
    static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/simulator", _ -> ServerResponse.ok().contentType(HTML).body(file("index.html")))
                .add(RouterFunctions.resources("/simulator/assets/**", file("")))
                .build();
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("page/" + name, Page.class);
    }

    /**
     * Lets requests through that come from this machine, or from any where {@code fromAnywhere}; never such as another
     * site's page makes in a visitor's browser.
     */
    static RouterFunction<ServerResponse> guarded(RouterFunction<ServerResponse> routes, boolean fromAnywhere) {
        return routes.filter((request, next) -> guard(request, next, fromAnywhere));
    }

    private static ServerResponse guard(
            ServerRequest request, HandlerFunction<ServerResponse> next, boolean fromAnywhere) throws Exception {
        if (!fromAnywhere && !isLocal(request)) {
            return refused("The simulator answers on this machine alone. Set SATHI_SIMULATOR=true to open it.");
        }
        String site = request.headers().firstHeader("Sec-Fetch-Site");
        if (!isOwn(request, site)) {
            return refused("The simulator answers its own page alone.");
        }
        ServerResponse response = next.handle(request);
        response.headers().set("Content-Security-Policy", POLICY);
        response.headers().set("X-Content-Type-Options", "nosniff");
        response.headers().set("Referrer-Policy", "no-referrer");
        return response;
    }

    /** Following a link to the page is fine; reaching into it is not. */
    private static boolean isOwn(ServerRequest request, @Nullable String site) {
        return site == null || OWN_SITE.contains(site) || request.path().equals("/simulator");
    }

    private static boolean isLocal(ServerRequest request) {
        try {
            return InetAddress.getByName(request.servletRequest().getRemoteAddr())
                    .isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static ServerResponse refused(String why) {
        return ServerResponse.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.TEXT_PLAIN)
                .body(why + "\n");
    }
}
