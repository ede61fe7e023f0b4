package io.github.keysandpasses.messaging.settings;

import java.util.List;

/** What the settings are called, in the component and in the admin REST API. */
public final class MessagingKey {

    public static final String EMAIL_TRANSPORT = "emailTransport";
    public static final String PHONE_TRANSPORT = "phoneTransport";
    public static final String WEBHOOK_URL = "webhookUrl";
    public static final String WEBHOOK_SECRET = "webhookSecret";
    public static final String MESSAGE_CENTRAL_URL = "messageCentralUrl";
    public static final String MESSAGE_CENTRAL_CUSTOMER_ID = "messageCentralCustomerId";
    public static final String MESSAGE_CENTRAL_KEY = "messageCentralKey";
    public static final String MESSAGE_CENTRAL_COUNTRY = "messageCentralCountry";
    public static final String MESSAGE_CENTRAL_FLOW_TYPE = "messageCentralFlowType";
    public static final String ALLOW_PRIVATE_TARGETS = "allowPrivateTargets";
    public static final String ALLOW_HTTP = "allowHttp";

    /** Texts, in the order in which people read them. */
    static final List<String> TEXTS = List.of(
            EMAIL_TRANSPORT,
            PHONE_TRANSPORT,
            WEBHOOK_URL,
            MESSAGE_CENTRAL_URL,
            MESSAGE_CENTRAL_CUSTOMER_ID,
            MESSAGE_CENTRAL_COUNTRY,
            MESSAGE_CENTRAL_FLOW_TYPE);

    /** What nobody gets to see again. */
    static final List<String> SECRETS = List.of(WEBHOOK_SECRET, MESSAGE_CENTRAL_KEY);

    /** Switches. */
    static final List<String> SWITCHES = List.of(ALLOW_PRIVATE_TARGETS, ALLOW_HTTP);

    private MessagingKey() {}
}
