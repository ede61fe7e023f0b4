package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.KeyChange;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** What whoever applies a document may do to keys of an owner: the same as key by key. */
public interface DocumentRights {

    /** Of the operator, whose file the server reads at its start. */
    DocumentRights ALL = new DocumentRights() {
        @Override
        public boolean seesOwner(UserModel owner) {
            return true;
        }

        @Override
        public boolean managesOwner(UserModel owner) {
            return true;
        }

        @Override
        public boolean seesOrganizations() {
            return true;
        }

        @Override
        public boolean managesOrganization(OrganizationModel organization) {
            return true;
        }

        @Override
        public Verdict<UserModel> create(UserModel owner, KeyRestrictions restrictions) {
            return Verdict.granted(owner);
        }

        @Override
        public Verdict<UserModel> takeOver(UserModel owner) {
            return Verdict.granted(owner);
        }

        @Override
        public Verdict<UserModel> change(UserModel owner, StoredWebApiKey key, KeyChange change) {
            return Verdict.granted(owner);
        }
    };

    /** Whether the owner exists, as far as the caller may know. */
    boolean seesOwner(UserModel owner);

    /** Whether the owner's keys are the caller's to manage: else not even told whether a key is there. */
    boolean managesOwner(UserModel owner);

    /** Whether the caller may know which organisations there are, whoever manages them. */
    boolean seesOrganizations();

    /** Whether the keys of an organisation and its units are the caller's to manage. */
    boolean managesOrganization(OrganizationModel organization);

    /** Whether a key like this may be made for the owner. */
    Verdict<UserModel> create(UserModel owner, KeyRestrictions restrictions);

    /** Whether a key may be brought along for the owner, in clear text or as a hash, rather than made here. */
    Verdict<UserModel> takeOver(UserModel owner);

    /** Whether a key may be changed like this. */
    Verdict<UserModel> change(UserModel owner, StoredWebApiKey key, KeyChange change);
}
