package io.github.keysandpasses.tests.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A real PostgreSQL for one run, from Maven Central and without a container. Keycloak works in a database of its own as
 * a user of its own, so that what the tests ask is not counted with what Keycloak does.
 */
public final class PostgresDatabase {
    private static final String NAME = "keycloak";

    private final EmbeddedPostgres postgres;

    private PostgresDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** With its data in a folder of this name, which nothing else uses. What a run that was cut off left there is forgotten. */
    static PostgresDatabase start(String folder) {
        Path data = BuildOutput.servers().resolve(folder);
        try {
            ServerHome.delete(data);
            PostgresDatabase database = new PostgresDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("listen_addresses", LoopbackPorts.HOST)
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.max", "20000")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .start());
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of Keycloak's database, for the user postgres, without a password. */
    public String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", NAME);
    }

    /** What Keycloak has asked of the database since the start. */
    public DatabaseActivity activity() {
        return new DatabaseActivity(postgres.getJdbcUrl("postgres", "postgres"), NAME);
    }

    Map<String, String> keycloakEnvironment() {
        return Map.of(
                "KC_DB_URL", "jdbc:postgresql://" + LoopbackPorts.HOST + ":" + postgres.getPort() + "/" + NAME,
                "KC_DB_USERNAME", NAME,
                "KC_DB_PASSWORD", NAME);
    }

    void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_stat_statements");
            statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + NAME + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be set up for Keycloak", e);
        }
    }
}
