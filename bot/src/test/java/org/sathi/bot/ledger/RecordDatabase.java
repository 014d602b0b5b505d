package org.sathi.bot.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL with the tables of this build, for all tests of a class. */
public final class RecordDatabase implements BeforeAllCallback, AfterAllCallback {

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private @Nullable Path directory;
    private @Nullable EmbeddedPostgresServer server;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("record");
        server = EmbeddedPostgresServer.start(directory);
        source.setUrl(server.url());
        source.setUser("postgres");
        new Migrations(source).ensure();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(server).close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /** A connection for each use. */
    public PGSimpleDataSource source() {
        return source;
    }

    /** Over {@link #source}. */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }
}
