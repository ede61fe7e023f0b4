package io.github.keysandpasses.tests.setup;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.CrmDemo;
import java.util.List;
import java.util.Map;

/** A user of a realm that was set up: in two units of one organisation, the second of which is the default, with a key. */
record CrmMember(String username, String key) {
    static final String ORGANIZATION = "setup-org";

    /** The attributes are those the set-up was told to use. */
    static CrmMember join(BareRealm realm, String usernameAttribute, String unitAttribute) {
        Admin admin = realm.admin();
        String organization = admin.createOrganization(ORGANIZATION);
        String first = admin.createUnit(organization, "First Unit", "F1");
        String second = admin.createUnit(organization, "Second Unit", "F2");
        String user = Admin.createdId(admin.post(
                "/users",
                Map.of(
                        "username",
                        "member",
                        "enabled",
                        true,
                        "firstName",
                        "Test",
                        "lastName",
                        "User",
                        "email",
                        "member@test.example",
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of(usernameAttribute, List.of("TheMember"), unitAttribute, List.of("F2")),
                        "credentials",
                        List.of(Map.of("type", "password", "value", CrmDemo.PASSWORD)))));
        admin.join(organization, user);
        admin.joinUnit(organization, first, user);
        admin.joinUnit(organization, second, user);
        return new CrmMember(
                "member", admin.createKey(user, "key").required("key").textValue());
    }
}
