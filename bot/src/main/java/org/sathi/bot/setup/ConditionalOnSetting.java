package org.sathi.bot.setup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Registers only where a setting is present and not blank: a compose file passes unset variables as empty ones. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnSetting.Present.class)
public @interface ConditionalOnSetting {

    /** The property, such as {@code sathi.telegram.token}. */
    String value();

    /** Looks the property up. */
    final class Present implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var attributes = metadata.getAnnotationAttributes(ConditionalOnSetting.class.getName());
            return attributes != null
                    && attributes.get("value") instanceof String name
                    && StringUtils.hasText(context.getEnvironment().getProperty(name));
        }
    }
}
