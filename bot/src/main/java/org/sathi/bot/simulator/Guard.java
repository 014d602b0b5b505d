package org.sathi.bot.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of everything that the simulator answers. Only requests from this machine come through, unless the
 * page is open to all; the providers' addresses are never. What another site's page does in a visitor's browser does
 * not come through either.
 */
final class Guard extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final boolean open;

    /** {@code open} lets the page be used from other machines. */
    Guard(boolean open) {
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLocal(request) && !(open && isPage(request))) {
            refuse(response, "The simulator answers on this machine alone. Set SATHI_SIMULATOR=true to open its page.");
        } else if (!isOwn(request)) {
            refuse(response, "The simulator answers its own page alone.");
        } else {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            chain.doFilter(request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(SimulatorSettings.TELEGRAM_PATH) && !path.startsWith(SimulatorSettings.TWILIO_PATH);
    }

    private static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Following a link to the page is fine; reaching into it is not. Only browsers say where a request comes from. */
    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                || OWN_SITE.contains(site)
                || request.getRequestURI().equals(Page.PATH);
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(why);
    }
}
