package org.sathi.bot.channel;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/**
 * Spring Boot puts a handful of filters in front of every request, none of which the service needs and each of which
 * would see every webhook. This takes away the one that no setting does; the dispatcher does its work for the rest.
 */
@Configuration(proxyBeanMethods = false)
public class NoFilters {

    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        var filter = new FilterRegistrationBean<>(new RequestContextFilter());
        filter.setEnabled(false);
        return filter;
    }
}
