package io.github.keysandpasses.tests.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Keycloak has asked of PostgreSQL since it started, by the database's own books (pg_stat_statements): exact, and
 * up to date as soon as a statement has ended. A test takes a number before and after and compares. BEGIN, COMMIT and
 * schema changes do not count.
 */
public final class DatabaseActivity {
    private static final String FROM_KEYCLOAK =
            " FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = ?";
    private static final String WRITES = FROM_KEYCLOAK + " AND s.query ~* '^\\s*(insert|update|delete|merge|with)'"
            + " AND s.query ~* '(insert|update|delete|merge)'";

    private final String jdbcUrl;
    private final String database;

    DatabaseActivity(String jdbcUrl, String database) {
        this.jdbcUrl = jdbcUrl;
        this.database = database;
    }

    /** How many statements have been run. */
    public long statements() {
        return sum("SELECT coalesce(sum(s.calls), 0)" + FROM_KEYCLOAK);
    }

    /** How many rows have been inserted, updated or deleted. */
    public long rowsWritten() {
        return sum("SELECT coalesce(sum(s.rows), 0)" + WRITES);
    }

    /** How often each statement has been run, by its text: says what the numbers above are made of. */
    public Map<String, Long> callsByStatement() {
        return calls("SELECT s.query, sum(s.calls)" + FROM_KEYCLOAK + " GROUP BY s.query");
    }

    private long sum(String sql) {
        return query(sql, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private Map<String, Long> calls(String sql) {
        return query(sql, rows -> {
            Map<String, Long> calls = new TreeMap<>();
            while (rows.next()) {
                calls.put(rows.getString(1), rows.getLong(2));
            }
            return calls;
        });
    }

    private <T> T query(String sql, Rows<T> read) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                return read.from(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the statistics of PostgreSQL cannot be read", e);
        }
    }

    private interface Rows<T> {
        T from(ResultSet rows) throws SQLException;
    }
}
