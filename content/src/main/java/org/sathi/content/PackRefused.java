package org.sathi.content;

import java.util.List;
import java.util.stream.Collectors;
import org.sathi.content.source.Finding;

/** A pack with faults. The message lists them all, a line each. */
public final class PackRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    PackRefused(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "The content pack has " + findings.size() + " fault(s):\n", "")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
