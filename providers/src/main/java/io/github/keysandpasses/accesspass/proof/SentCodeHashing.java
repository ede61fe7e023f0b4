package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.format.EmailAddress;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.secret.KeyedHash;
import java.util.List;

/** Hashes codes that are sent: a code is bound to its pass and to what it was sent for. */
final class SentCodeHashing {

    private final KeyedHash hash;
    private final String realmId;

    SentCodeHashing(KeyedHash hash, String realmId) {
        this.hash = hash;
        this.realmId = realmId;
    }

    /** However the address is spelt, it is one, and its limits hold for all its spellings together. */
    String address(Recipient to) {
        return hash.hash(KeyedHash.Purpose.MESSAGE_ADDRESS, realmId, key(to));
    }

    /** Also under retired secrets. */
    List<String> addresses(Recipient to) {
        return hash.candidates(KeyedHash.Purpose.MESSAGE_ADDRESS, realmId, key(to));
    }

    private static String key(Recipient to) {
        return to.channel() == Channel.EMAIL
                        && EmailAddress.parse(to.address()) instanceof Verdict.Granted<EmailAddress> address
                ? address.value().key()
                : to.address();
    }

    String code(String passId, CodePurpose purpose, String digits) {
        return hash.hash(KeyedHash.Purpose.SENT_CODE, realmId, text(passId, purpose, digits));
    }

    List<String> candidates(String passId, CodePurpose purpose, String digits) {
        return hash.candidates(KeyedHash.Purpose.SENT_CODE, realmId, text(passId, purpose, digits));
    }

    private static String text(String passId, CodePurpose purpose, String digits) {
        return passId + '\0' + purpose + '\0' + digits;
    }
}
