package org.sathi.content.form;

import java.util.List;
import java.util.Optional;
import org.sathi.content.text.Texts;

/**
 * A form: what is asked, in this order.
 *
 * @param id the file's name without its ending
 * @param title its name
 * @param fields its fields, in the order they are asked
 * @param oneLine ids of fields, in the order in which bare answers of one message are read
 */
public record Form(String id, Texts title, List<Field> fields, List<String> oneLine) {

    public Form {
        fields = List.copyOf(fields);
        oneLine = List.copyOf(oneLine);
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
