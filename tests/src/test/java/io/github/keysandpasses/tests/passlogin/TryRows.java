package io.github.keysandpasses.tests.passlogin;

import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The rows in which a realm counts tries, for limits that no test has the time to reach one by one. PostgreSQL only. */
final class TryRows {
    private final RunningKeycloak keycloak;
    private final String realmId;

    TryRows(RunningKeycloak keycloak, String realmId) {
        this.keycloak = keycloak;
        this.realmId = realmId;
    }

    /** So many wrong pass codes in a row there were. */
    void failures(String passId, int count) {
        change("UPDATE kp_access_pass SET failures = ? WHERE id = ?", count, passId);
    }

    int failures(String passId) {
        return number("SELECT failures FROM kp_access_pass WHERE id = ?", passId);
    }

    /** So many tries were taken of this counter, which has an hour to go. */
    void taken(String counter, int count) {
        change("DELETE FROM kp_try_counter WHERE id = ?", id(counter));
        change(
                "INSERT INTO kp_try_counter (id, realm_id, tries, ends_at) VALUES (?, ?, ?, ?)",
                id(counter),
                realmId,
                count,
                Instant.now().plus(Duration.ofHours(1)).toEpochMilli());
    }

    /** So many tries were taken of the only counter whose name begins so. */
    void takenOf(String prefix, int count) {
        change("UPDATE kp_try_counter SET tries = ? WHERE id LIKE ?", count, id(prefix) + "%");
    }

    int takenOf(String prefix) {
        return number("SELECT coalesce(sum(tries), 0) FROM kp_try_counter WHERE id LIKE ?", id(prefix) + "%");
    }

    /** The pause between two codes is over. */
    void endPause() {
        change("DELETE FROM kp_try_counter WHERE id LIKE ?", id("sent.") + "%.30");
    }

    private String id(String counter) {
        return realmId + "." + counter;
    }

    private int change(String sql, Object... values) {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    private int number(String sql, Object... values) {
        return run(
                sql,
                statement -> {
                    ResultSet rows = statement.executeQuery();
                    rows.next();
                    return rows.getInt(1);
                },
                values);
    }

    private int run(String sql, Work work, Object... values) {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        int of(PreparedStatement statement) throws SQLException;
    }
}
