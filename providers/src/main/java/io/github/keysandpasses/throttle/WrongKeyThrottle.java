package io.github.keysandpasses.throttle;

import io.github.keysandpasses.domain.throttle.Slots;
import io.github.keysandpasses.domain.throttle.SourceAddress;
import io.github.keysandpasses.domain.throttle.ThrottleLimits;
import io.github.keysandpasses.domain.throttle.Throttled;
import io.github.keysandpasses.domain.throttle.TryBucket;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/**
 * Counts the wrong keys of a source, over all nodes and all doors of a realm. It is asked about wrong keys only, once it is known
 * that they are wrong: so nobody's good key can be locked out, and a good key costs nothing here.
 *
 * <p>If it cannot count, for whatever reason, nobody is throttled, and an alarm is raised.
 */
final class WrongKeyThrottle {

    private static final Node THIS_NODE =
            new Node(new TakenSlots(), new TimeLimit(Duration.ofSeconds(1)), new ThrottleAlarm(new ServerClock()));

    private final SharedSlots shared;
    private final Node node;
    private final InstantSource clock;

    /**
     * What one node has for all requests.
     *
     * @param memory what it knows of the slots
     * @param timeLimit how long it waits for the other nodes
     * @param alarm whom it tells that they do not answer
     */
    record Node(TakenSlots memory, TimeLimit timeLimit, ThrottleAlarm alarm) {}

    WrongKeyThrottle(SharedSlots shared, Node node, InstantSource clock) {
        this.shared = shared;
        this.node = node;
        this.clock = clock;
    }

    /** Makes the counter, which comes with {@link #THIS_NODE}. */
    static void showMetrics() {
        THIS_NODE.alarm().show();
    }

    /** Counts the request at hand as one with a wrong key. The answer is empty if the key is to be refused as ever. */
    static Optional<Throttled> wrongKey(KeycloakSession session) {
        WrongKeyThrottle throttle = new WrongKeyThrottle(new SingleUseSlots(session), THIS_NODE, new ServerClock());
        // A server without a secret takes no key at all.
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .flatMap(hash -> throttle.wrongKey(() -> limits(session), () -> source(session, hash)));
    }

    private static ThrottleLimits limits(KeycloakSession session) {
        WebApiKeySettings settings = WebApiKeySettings.of(session.getContext().getRealm());
        return new ThrottleLimits(settings.wrongKeyTries(), Duration.ofMinutes(settings.wrongKeyRefillMinutes()));
    }

    /**
     * The source of the request, as it goes into the cache: without the hash secret nobody reads an address from it. Keycloak's
     * proxy settings have decided about the address.
     */
    private static String source(KeycloakSession session, KeyedHash hash) {
        String address = session.getContext().getConnection().getRemoteAddr();
        String realmId = session.getContext().getRealm().getId();
        return hash.hash(
                KeyedHash.Purpose.SOURCE_ADDRESS,
                realmId,
                SourceAddress.of(address).text());
    }

    /** Counts a wrong key of the source. */
    Optional<Throttled> wrongKey(Supplier<ThrottleLimits> limits, Supplier<String> source) {
        try {
            return count(limits.get(), source.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(e);
        } catch (Exception e) {
            return failed(e);
        }
    }

    private Optional<Throttled> count(ThrottleLimits limits, String source) throws Exception {
        // Slots of another length of interval mean something else.
        String tries = source + "." + limits.refill().toSeconds();
        String notices = tries + ".told";
        TryBucket bucket = new TryBucket(limits, source.hashCode(), clock.instant());
        boolean known = node.memory.knows(tries, bucket.lastSlot()) && node.memory.knows(notices, bucket.firstSlot());
        return known
                ? Optional.of(bucket.throttled(false))
                : node.timeLimit.within(
                        () -> shared.use(slots -> bucket.take(remembered(tries, slots), remembered(notices, slots))));
    }

    private Slots remembered(String name, Function<String, Slots> slots) {
        return node.memory.remembering(name, slots.apply(name));
    }

    private Optional<Throttled> failed(Exception e) {
        node.alarm.raise(e);
        return Optional.empty();
    }
}
