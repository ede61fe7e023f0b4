package io.github.keysandpasses.domain.webapikey;

/** What a Web API key is for: CRM.COM's {@code classification} of the object {@code web_api_key_complete}. */
public enum KeyClass {
    /** Acts with the powers of its owner. */
    SYSTEMIC,
    /** Opens nothing by itself: it needs a customer's access pass beside it. */
    CONSUMER_APPLICATION
}
