package io.github.keysandpasses.secret;

import java.util.Map;
import java.util.Set;
import org.keycloak.Config;

/** A provider's configuration as Keycloak hands it out, from a map. */
record TestScope(Map<String, String> options) implements Config.Scope {

    @Override
    public String get(String key) {
        return options.get(key);
    }

    @Override
    public String get(String key, String defaultValue) {
        return options.getOrDefault(key, defaultValue);
    }

    @Override
    public String[] getArray(String key) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Integer getInt(String key) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Integer getInt(String key, Integer defaultValue) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Long getLong(String key) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Long getLong(String key, Long defaultValue) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Boolean getBoolean(String key) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Boolean getBoolean(String key, Boolean defaultValue) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public Config.Scope scope(String... scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Config.Scope root() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> getPropertyNames() {
        return options.keySet();
    }
}
