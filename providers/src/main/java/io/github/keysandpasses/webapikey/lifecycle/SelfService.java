package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.settings.WebApiKeySettings;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** Whether people look after Web API keys of their own, in Keycloak's Account Console. The realm's switch alone decides. */
public final class SelfService {

    /** The required action that makes a key. */
    public static final String ACTION_ID = "crm-web-api-key-create";

    /** The authenticator by which the Account Console lists keys; it lets nobody in. */
    public static final String AUTHENTICATOR_ID = "crm-web-api-key-list";

    private SelfService() {}

    /** Whether the realm has it on. */
    public static boolean isOn(RealmModel realm) {
        return WebApiKeySettings.of(realm).selfService();
    }

    /**
     * Whether this person may have keys of their own.
     *
     * @return the person, or {@code SELF_SERVICE_OFF}, {@code KEY_OWNER_UNSUITABLE}, also for a service account: it is nobody
     */
    public static Verdict<UserModel> permits(RealmModel realm, UserModel person) {
        if (!isOn(realm)) {
            return Verdict.refused(RefusalReason.SELF_SERVICE_OFF);
        }
        if (!StorageId.isLocalStorage(person.getId())) {
            return Verdict.refused(RefusalReason.KEY_OWNER_UNSUITABLE);
        }
        return person.getServiceAccountClientLink() == null
                ? Verdict.granted(person)
                : Verdict.refused(RefusalReason.KEY_OWNER_UNSUITABLE);
    }
}
