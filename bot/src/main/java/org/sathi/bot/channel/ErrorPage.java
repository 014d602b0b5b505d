package org.sathi.bot.channel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Spring's page for errors, which is no page of its own: whoever asks for it by name is told that there is none. */
@Configuration(proxyBeanMethods = false)
public class ErrorPage {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> errorPageByName() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new ByName());
        filter.addUrlPatterns("/error");
        return filter;
    }

    private static final class ByName extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
