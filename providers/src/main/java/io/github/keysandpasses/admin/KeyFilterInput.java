package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.storage.KeyFilter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which keys a request is about, as query parameters or as members of a body; what is left out does not matter.
 *
 * @param search a part of the name or of the owner's user name, or the beginning of the public prefix
 * @param userId the id of the owner
 * @param organizationId the id of the organisation the key is for
 * @param keyClass SYSTEMIC or CONSUMER_APPLICATION
 * @param state ACTIVE, DISABLED, EXPIRED, REVOKED, UNUSED or ROTATED_OUT
 * @param ownerKind USER, SERVICE_ACCOUNT, ORGANIZATION or UNIT
 * @param expiringBefore keys with an earlier expiry; seconds since 1970
 * @param unusedSince keys that are older and that nobody has used since; seconds since 1970
 * @param legacy whether they came from the CRM
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyFilterInput(
        String search,
        String userId,
        String organizationId,
        String keyClass,
        String state,
        String ownerKind,
        Long expiringBefore,
        Long unusedSince,
        Boolean legacy) {

    private static final int MAX_LENGTH = 255;

    /** 2200-01-01: later is a mistake, milliseconds for seconds for example. */
    private static final long LATEST_SECONDS = 7_258_118_400L;

    /** Whether nothing is said: then it fits every key. */
    boolean saysNothing() {
        return equals(new KeyFilterInput(null, null, null, null, null, null, null, null, null));
    }

    /**
     * The first thing that is wrong.
     *
     * @param prefix what is before the names of members
     */
    Optional<BodyFault> fault(String prefix) {
        return Stream.of(
                        text(prefix + "search", search),
                        text(prefix + "userId", userId),
                        text(prefix + "organizationId", organizationId),
                        oneOf(prefix + "keyClass", keyClass, KeyClass.values()),
                        oneOf(prefix + "state", state, KeyState.values()),
                        oneOf(prefix + "ownerKind", ownerKind, OwnerKind.values()),
                        time(prefix + "expiringBefore", expiringBefore),
                        time(prefix + "unusedSince", unusedSince))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The filter; only where there is no fault. */
    KeyFilter filter() {
        return new KeyFilter(
                search == null || search.isBlank() ? null : search.strip(),
                userId,
                organizationId,
                keyClass == null ? null : KeyClass.valueOf(keyClass),
                state == null ? null : KeyState.valueOf(state),
                ownerKind == null ? null : OwnerKind.valueOf(ownerKind),
                expiringBefore == null ? null : Instant.ofEpochSecond(expiringBefore),
                unusedSince == null ? null : Instant.ofEpochSecond(unusedSince),
                legacy,
                null);
    }

    static Optional<BodyFault> text(String member, String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (WebApiKeyFormat.looksLikeKey(value.strip())) {
            return Optional.of(new BodyFault(member, "must not be a key: it would be in logs now"));
        }
        boolean good = value.length() <= MAX_LENGTH && value.chars().noneMatch(Character::isISOControl);
        return good
                ? Optional.empty()
                : Optional.of(new BodyFault(
                        member, "must have at most " + MAX_LENGTH + " characters, without control characters"));
    }

    static Optional<BodyFault> oneOf(String member, String value, Enum<?>[] known) {
        return value == null || Arrays.stream(known).anyMatch(one -> one.name().equals(value))
                ? Optional.empty()
                : Optional.of(new BodyFault(
                        member,
                        "must be one of " + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Optional<BodyFault> time(String member, Long seconds) {
        return seconds == null || seconds >= 0 && seconds < LATEST_SECONDS
                ? Optional.empty()
                : Optional.of(new BodyFault(member, "must be a time in seconds since 1970, before the year 2200"));
    }
}
