package org.sathi.content.read;

import java.util.List;
import java.util.Map;
import org.sathi.content.form.Form;
import org.sathi.content.form.Option;
import org.sathi.content.source.Findings;
import org.sathi.content.source.Marks;
import org.sathi.content.source.PackFiles;
import org.sathi.content.story.Story;
import org.sathi.content.text.Theme;
import org.sathi.content.tip.Glossary;
import org.sathi.content.tip.Tip;

/**
 * A pack as far as it could be read. What was wrong while reading is among the findings; whether the rest makes sense is the
 * linter's to say.
 *
 * @param choices the lists of choices that forms share, by name
 * @param marks where each part was read: {@code story/ID/...}, {@code tip/ID/...}, {@code form/ID/...}, {@code theme/ID/...},
 *     {@code choices/NAME/...}
 */
public record Draft(
        PackFiles files,
        Map<String, Story> stories,
        Map<String, Tip> tips,
        Map<String, Form> forms,
        Map<String, List<Option>> choices,
        Map<String, Theme> themes,
        Glossary glossary,
        Marks marks,
        Findings findings) {}
