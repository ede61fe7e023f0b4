package io.github.keysandpasses.tests.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.TestCrm;
import java.util.Map;

/** The ways in which a key is no good, each with the reason the event names. All but the first few were good once. */
enum BadKey {
    MALFORMED("key_malformed") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            return "no-key-at-all";
        }
    },
    LEGACY_IN_LOWER_CASE("key_malformed") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            return CrmDemo.DEMO_KEY.toLowerCase();
        }
    },
    ONE_LETTER_WRONG("key_checksum_wrong") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            String good = secret(admin.createKey(member.id(), "key"));
            char letter = good.charAt(20) == 'x' ? 'y' : 'x';
            return good.substring(0, 20) + letter + good.substring(21);
        }
    },
    REVOKED("key_revoked") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            admin.post(path(key) + "/revoke", Map.of("reason", "lost"));
            return secret(key);
        }
    },
    DELETED("key_unknown") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            admin.delete(path(key));
            return secret(key);
        }
    },
    FOR_CONSUMERS("key_class_not_allowed") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            return secret(admin.createKey(member.id(), "key", "keyClass", "CONSUMER_APPLICATION"));
        }
    },
    OF_A_DISABLED_OWNER("owner_disabled") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            admin.change("/users/" + member.id(), Map.of("enabled", false));
            return secret(key);
        }
    },
    OF_A_DELETED_OWNER("key_unknown") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            admin.delete("/users/" + member.id());
            return secret(key);
        }
    },
    OF_AN_OWNER_WHO_LEFT("organization_left") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            admin.leave(member.organization().id(), member.id());
            return secret(key);
        }
    },
    OF_A_DISABLED_ORGANIZATION("organization_disabled") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            new TestCrm(admin).setEnabled(member.organization(), false);
            return secret(key);
        }
    },
    OF_A_DELETED_ORGANIZATION("organization_left") {
        @Override
        String make(Admin admin, TestCrm.Member member) {
            JsonNode key = admin.createKey(member.id(), "key");
            admin.delete("/organizations/" + member.organization().id());
            return secret(key);
        }
    };

    private final String reason;

    BadKey(String reason) {
        this.reason = reason;
    }

    /** Makes a key that is bad in this way. */
    abstract String make(Admin admin, TestCrm.Member member);

    String reason() {
        return reason;
    }

    private static String secret(JsonNode key) {
        return key.required("key").textValue();
    }

    private static String path(JsonNode key) {
        return "/keys-and-passes/web-api-keys/" + key.required("id").textValue();
    }
}
