package org.sathi.bot.channel;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Webhooks without a server: each request goes to the servlet of its path. */
public final class Servlets {

    private final Map<String, HttpServlet> byPath = new HashMap<>();

    /** Adds a webhook. */
    public Servlets with(ServletRegistrationBean<HttpServlet> webhook) {
        webhook.getUrlMappings().forEach(path -> byPath.put(path, Objects.requireNonNull(webhook.getServlet())));
        return this;
    }

    /** What a request is answered with. */
    public MockHttpServletResponse perform(MockHttpServletRequestBuilder builder) throws ServletException, IOException {
        var request = builder.buildRequest(new MockServletContext());
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(byPath.get(request.getRequestURI())).service(request, response);
        return response;
    }
}
