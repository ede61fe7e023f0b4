package io.github.keysandpasses.tests.demo;

/** The names in {@code realm-config/crm-demo.json} that tests rely on. */
public final class CrmDemo {
    public static final String REALM = "crm-demo";
    public static final String DEMO_KEY = "EE73C0AE64524371B5DDEFF5F7BB2192";

    public static final String ADMINISTRATOR = "mpadministrator";
    public static final String MAY = "maytemplate";
    public static final String PASSWORD = "1234";

    public static final String THIRD_PARTY_APP = "third-party-app";
    public static final String THIRD_PARTY_SECRET = "third-party-secret";
    public static final String PUBLIC_APP = "public-app";
    public static final String WEB_API_CLIENT = "crm-web-api";
    public static final String RESOURCE_SERVER = "loyalty-api";
    public static final String RESOURCE_SERVER_SECRET = "loyalty-api-secret";

    public static final String ORGANIZATION = "CRMDEMO";
    public static final String ORGANIZATION_ID = "0f0c8f4e-7d0e-4b77-8a55-6a4b8b6d1c01";
    public static final String PARTNER_STORE_ID = "0f0c8f4e-7d0e-4b77-8a55-6a4b8b6d1c02";
    public static final String ADMIN_UNIT = "Admin Unit";
    public static final String ADMIN_UNIT_CRM_ID = "EE63A82C4FEBE02FF34E90DD1EBA5ABE";
    public static final String ADMIN_UNIT_ID = "8d3f7b0a-52a4-4f0e-9c53-1d0f8e6f2a01";
    public static final String RETAIL_UNIT = "Retail Unit";
    public static final String RETAIL_UNIT_CRM_ID = "EE63A82C4FEBE02FF34E90DD1EBA5ABF";
    public static final String RETAIL_UNIT_ID = "8d3f7b0a-52a4-4f0e-9c53-1d0f8e6f2a02";
    public static final String PARTNER_UNIT = "Partner Unit";
    public static final String PARTNER_UNIT_CRM_ID = "EE63A82C4FEBE02FF34E90DD1EBA5AC0";
    public static final String PARTNER_UNIT_ID = "8d3f7b0a-52a4-4f0e-9c53-1d0f8e6f2a03";

    public static final String GRANT_TYPE = "urn:keysandpasses:grant-type:web-api-key";
    public static final String WEB_API_PATH = "/crmapi/rest/v2/authentication/web_api_key/token";

    public static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    public static final String KEY_TYPE = "urn:keysandpasses:token-type:web-api-key";
    public static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";
    public static final String LOGIN_PATH = "/crmapi/rest/v2/authentication/token";
    public static final String RELEASE_PATH = "/crmapi/rest/v2/authentication/token/release";

    private CrmDemo() {}
}
