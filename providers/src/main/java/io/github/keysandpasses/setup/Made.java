package io.github.keysandpasses.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.util.JsonSerialization;

/**
 * Something set-up made, and so may take away again.
 *
 * @param kind what it is
 * @param id its id in Keycloak: a thing of the same name that somebody else made later is not this one
 * @param of the id of what it belongs to or is for; empty if it stands alone
 * @param name its name
 * @param wrote the value set-up wrote into it, where a later call may want another: if it has changed, somebody else changed it
 */
record Made(Kind kind, String id, String of, String name, String wrote) {

    /** What set-up makes, in the order in which it does: it is undone from the last to the first. */
    enum Kind {
        ORGANIZATIONS,
        PROFILE,
        PROFILE_ATTRIBUTE,
        CLIENT_SCOPE,
        MAPPER,
        FLOW,
        CLIENT,
        LIFESPAN,
        DIRECT_ACCESS,
        FLOW_BINDING,
        BROWSER_FLOW_BINDING,
        REGISTRATION_FLOW,
        REGISTRATION_SWITCH,
        ASSIGNMENT,
        REQUIRED_ACTION,
        REQUIRED_ACTION_SWITCH,
        CLIENT_AUTHENTICATOR,
        ADMIN_THEME
    }

    Made {
        if (kind == null || id == null || of == null || name == null) {
            throw new IllegalArgumentException("made lacks its kind, id, of or name");
        }
        wrote = wrote == null ? "" : wrote;
    }

    Made(Kind kind, String id, String of, String name) {
        this(kind, id, of, name, "");
    }

    static Made of(Kind kind, String id, String name) {
        return new Made(kind, id, "", name);
    }

    /** The same thing, into which another value was written. */
    Made wrote(String value) {
        return new Made(kind, id, of, name, value);
    }

    /** Whether the other stands for the same place in the realm: the later one is the one that is there. */
    boolean replaces(Made other) {
        return kind == other.kind && name.equals(other.name);
    }

    static Made fromText(String text) {
        try {
            return JsonSerialization.readValue(text, Made.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("made holds no record of something made", e);
        }
    }

    String toText() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
