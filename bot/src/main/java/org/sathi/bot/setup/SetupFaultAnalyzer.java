package org.sathi.bot.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link SetupFault} as its one line instead of a stack trace. */
final class SetupFaultAnalyzer extends AbstractFailureAnalyzer<SetupFault> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SetupFault cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "All settings are listed in README.md.", rootFailure);
    }
}
