package org.sathi.bot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.sathi.bot.helpdesk.ChampionList;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord.SheetFault;
import org.sathi.bot.sheet.Setting;
import org.sathi.bot.sheet.SheetTemplate;
import org.sathi.i18n.Catalogue;
import org.springframework.boot.ApplicationArguments;

/**
 * {@code java -jar sathi.jar champions FILE} tries a sheet of champions, XLSX or CSV, against the directory and names every
 * fault; with {@code --take} it takes a sheet without faults in. {@code … champions --template FILE.xlsx} makes an empty sheet. It
 * works beside a running service, which tells the champions.
 */
final class ChampionsCommand {

    static final String NAME = "champions";

    /** Who took a sheet in that no coordinator has sent. */
    private static final Address BY = new Address("office", "command");

    private static final String TAKE = "take";
    private static final String TEMPLATE = "template";

    private final ChampionList list;
    private final Migrations migrations;
    private final Supplier<Setting> setting;
    private final Clock clock;
    private final PrintStream out;

    ChampionsCommand(
            ChampionList list, Migrations migrations, Supplier<Setting> setting, Clock clock, PrintStream out) {
        this.list = list;
        this.migrations = migrations;
        this.setting = setting;
        this.clock = clock;
        this.out = out;
    }

    void run(ApplicationArguments arguments) throws IOException {
        var words = arguments.getNonOptionArgs();
        if (words.size() != 2) {
            out.println("usage: champions FILE [--take] | champions --template FILE.xlsx");
            return;
        }
        var file = Path.of(words.get(1));
        if (arguments.containsOption(TEMPLATE)) {
            SheetTemplate.write(file, setting.get());
            out.printf("%s is ready to be filled in%n", file);
        } else if (!Files.isReadable(file)) {
            out.printf("there is no file %s%n", file);
        } else {
            read(file, arguments.containsOption(TAKE));
        }
    }

    private void read(Path file, boolean take) throws IOException {
        migrations.ensure();
        var tried = list.attempt(file, setting.get(), fault -> out.println(words(fault)));
        if (tried.wrong() > 0) {
            out.printf("%d faults, nothing is taken in%n", tried.wrong());
            return;
        }
        out.printf("new %d, changed %d, as before %d%n", tried.fresh(), tried.changed(), tried.same());
        if (!take) {
            out.println("without a fault; take it in with --take");
            return;
        }
        var taken = list.take(file, setting.get(), BY, clock.instant());
        out.printf("taken in: new %d, changed %d%n", taken.fresh(), taken.changed());
    }

    private String words(SheetFault fault) {
        var named = text("sheet-" + fault.kind(), Map.of("value", fault.value()));
        var what = fault.right().isEmpty() ? named : named + " " + text("sheet-right", Map.of("right", fault.right()));
        if (fault.row() == 0) {
            return what;
        }
        return fault.column().isEmpty()
                ? text("sheet-row", Map.of("row", fault.row(), "fault", what))
                : text("sheet-cell", Map.of("row", fault.row(), "column", fault.column(), "fault", what));
    }

    private String text(String key, Map<String, ?> arguments) {
        return Catalogue.text(setting.get().language(), key, arguments);
    }
}
