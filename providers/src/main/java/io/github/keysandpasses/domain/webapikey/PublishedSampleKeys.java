package io.github.keysandpasses.domain.webapikey;

import java.util.Set;

/**
 * Keys that anybody can read in public documents. They are good in the demo realm only, so that nobody's production realm
 * opens to a key from a manual.
 */
public final class PublishedSampleKeys {

    /** The name of the realm in which sample keys work. */
    public static final String DEMO_REALM = "crm-demo";

    /** The sample of CRM.COM's page on {@code authentication/web_api_key/token}. */
    private static final Set<String> SAMPLES = Set.of("EE73C0AE64524371B5DDEFF5F7BB2192");

    private PublishedSampleKeys() {}

    /** Whether the key is a published sample that has no business in this realm. */
    public static boolean isForbiddenIn(String realmName, PresentedWebApiKey key) {
        return !DEMO_REALM.equals(realmName) && SAMPLES.contains(key.reveal());
    }
}
