package io.github.keysandpasses.compatibility;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.common.Version;

/**
 * Looks at the Keycloak around us, once in each build and each start, and says in one line what it found.
 *
 * <p>Keycloak makes the SPIs before it loads any factory, so an SPI of ours asks for this check: it is through before a class
 * of ours can fail to link. With something missing the build ends here. To go on would be worse than an error: a method of
 * Keycloak's that has got another signature leaves ours, which narrows a token, uncalled.
 */
public final class StartUpCheck {

    private static final Logger LOG = Logger.getLogger("io.github.keysandpasses");
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private StartUpCheck() {}

    /**
     * The check.
     *
     * @throws IllegalStateException if this Keycloak lacks something we use
     */
    public static void once() {
        if (DONE.compareAndSet(false, true)) {
            report(Finding.of(
                    MadeFor.read(), Version.VERSION, UpgradeList.read().missingFrom(new InstalledKeycloak())));
        }
    }

    private static void report(Finding finding) {
        switch (finding.fit()) {
            case MADE_FOR_IT -> LOG.info(finding.line());
            case UNTESTED -> LOG.warn(finding.line());
            // Keycloak prints the message of what ended a build as its very last line.
            case BROKEN -> throw new IllegalStateException(finding.line());
        }
    }
}
