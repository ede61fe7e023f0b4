package io.github.keysandpasses.messaging;

import java.util.Locale;

/** The way a message takes to its recipient. */
public enum Channel {
    /** An e-mail address. */
    EMAIL,
    /** A phone number in E.164, for SMS, WhatsApp or whatever the realm's transport makes of it. */
    PHONE;

    /** The name in events, metrics and bodies. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
