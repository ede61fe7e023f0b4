package io.github.keysandpasses.messaging;

/** What a text may mention. The tags of CRM.COM's manual (V4, Access Tokens, Communication) and three of ours. */
public enum MessageTag {
    /** The number of the access pass: {@code #access_token.number}. */
    NUMBER("access_token.number"),
    /** The identifier: {@code #access_token.identifier}. */
    IDENTIFIER("access_token.identifier"),
    /** A generated pass code, {@code #access_token.pass_code}; one that a customer chose is never sent. */
    PASS_CODE("access_token.pass_code"),
    /** The verification code: {@code #access_token.verification_code}. */
    VERIFICATION_CODE("access_token.verification_code"),
    /** The name of the accounts receivable: {@code #accounts_receivable.name}. */
    ACCOUNT_NAME("accounts_receivable.name"),
    /** The authentication code. */
    AUTHENTICATION_CODE("access_token.authentication_code"),
    /** The one-time password, or the code that sets a pass code anew. */
    ONE_TIME_PASSWORD("access_token.one_time_password"),
    /** For how many minutes the code is good. */
    MINUTES("minutes");

    private final String crmName;

    MessageTag(String crmName) {
        this.crmName = crmName;
    }

    /** The tag as the CRM writes it, without the {@code #}; a webhook's body has it. */
    public String crmName() {
        return crmName;
    }

    /** The template variable: the CRM's last word, {@code verification_code} for example. */
    public String variable() {
        return this == ACCOUNT_NAME ? "accounts_receivable_name" : crmName.substring(crmName.lastIndexOf('.') + 1);
    }
}
