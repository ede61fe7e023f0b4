package io.github.keysandpasses.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of the CRM claims mapper: for each claim where its value comes from and what it is called.
 *
 * @param organization the claim {@code org}: from the organisation's name, alias, id or an attribute
 * @param unit the claim {@code oun}: from the group's name, id or an attribute
 * @param user the claim {@code usr}: from the username, the user's id or an attribute
 * @param pass the claim {@code access_pass} of a login with one: its number or id
 * @param account the claim {@code ari} of such a login: the id or name of the account it is for
 * @param contact the claim {@code cii} of such a login: from an attribute of the user, their id, or left out
 */
public record CrmClaimsSettings(Claim organization, Claim unit, Claim user, Claim pass, Claim account, Claim contact) {

    static final String NAME = "name";
    static final String ALIAS = "alias";
    static final String ID = "id";
    static final String USERNAME = "username";
    static final String ATTRIBUTE = "attribute";
    static final String NUMBER = "number";
    static final String NONE = "none";

    private static final Pattern CLAIM_NAME = Pattern.compile("[A-Za-z0-9_:/.-]{1,128}");
    private static final Shape ORGANIZATION = new Shape("org", List.of(NAME, ALIAS, ID, ATTRIBUTE));
    private static final Shape UNIT = new Shape("oun", List.of(NAME, ID, ATTRIBUTE));
    private static final Shape USER = new Shape("usr", List.of(USERNAME, ID, ATTRIBUTE));
    private static final Shape PASS = new Shape("access_pass", List.of(NUMBER, ID));
    private static final Shape ACCOUNT = new Shape("ari", List.of(ID, NAME));

    /** Left out unless an attribute is named: one that its user could edit would let customers say who they are. */
    private static final Shape CONTACT = new Shape("cii", List.of(NONE, ATTRIBUTE, ID));

    private static final List<Shape> SHAPES = List.of(ORGANIZATION, UNIT, USER, PASS, ACCOUNT, CONTACT);

    /** Claims a token must not lose to a badly chosen name (RFC 7519 section 4.1, RFC 9068 section 2.2 and Keycloak's roles). */
    private static final List<String> RESERVED = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "nbf",
            "iat",
            "jti",
            "typ",
            "azp",
            "sid",
            "acr",
            "amr",
            "cnf",
            "act",
            "may_act",
            "nonce",
            "scope",
            "client_id",
            "auth_time",
            "at_hash",
            "c_hash",
            "s_hash",
            "session_state",
            "allowed-origins",
            "trusted-certs",
            "authorization_details",
            "username",
            "token_type",
            "active",
            "realm_access",
            "resource_access",
            "authorization");

    /**
     * One claim.
     *
     * @param source one of the sources its shape offers
     * @param attribute the attribute to read, used with the source {@code attribute} only
     * @param name the claim's name, a URI for example; a dot in it is a dot and nests nothing
     */
    public record Claim(String source, String attribute, String name) {}

    /** What a claim's settings may be: its default name, which prefixes its options too, and its sources, the default first. */
    private record Shape(String claim, List<String> sources) {
        Claim read(Map<String, String> config) {
            String source = config.getOrDefault(claim + ".source", sources.get(0));
            String attribute = config.getOrDefault(claim + ".attribute", "");
            String name = config.getOrDefault(claim + ".claim", claim);
            if (!sources.contains(source)) {
                throw new IllegalArgumentException(claim + ".source must be one of " + sources + ", not " + source);
            }
            if (source.equals(ATTRIBUTE) && attribute.isBlank()) {
                throw new IllegalArgumentException(claim + ".attribute must name the attribute to read");
            }
            if (!CLAIM_NAME.matcher(name).matches() || RESERVED.contains(name)) {
                throw new IllegalArgumentException(claim + ".claim must be 1 to 128 letters, digits or _:/.- and no"
                        + " claim with a meaning of its own");
            }
            return new Claim(source, attribute, name);
        }

        Stream<ProviderConfigProperty> properties() {
            return Stream.of(
                            property(claim + ".source", ProviderConfigProperty.LIST_TYPE, sources.get(0), sources),
                            property(claim + ".attribute", ProviderConfigProperty.STRING_TYPE, "", List.of()),
                            property(claim + ".claim", ProviderConfigProperty.STRING_TYPE, claim, List.of()))
                    .filter(property ->
                            sources.contains(ATTRIBUTE) || !property.getName().endsWith(".attribute"));
        }

        private static ProviderConfigProperty property(
                String name, String type, String defaultValue, List<String> options) {
            String key = "crmClaims." + name;
            ProviderConfigProperty property =
                    new ProviderConfigProperty(name, key + ".label", key + ".tooltip", type, defaultValue);
            property.setOptions(options);
            return property;
        }
    }

    /**
     * Reads and checks the settings.
     *
     * @throws IllegalArgumentException naming the option that is wrong
     */
    static CrmClaimsSettings from(Map<String, String> config) {
        List<Claim> claims = SHAPES.stream().map(shape -> shape.read(config)).toList();
        if (claims.stream().map(Claim::name).distinct().count() != claims.size()) {
            throw new IllegalArgumentException(
                    SHAPES.stream().map(shape -> shape.claim() + ".claim").collect(Collectors.joining(", "))
                            + " must differ");
        }
        return new CrmClaimsSettings(
                claims.get(0), claims.get(1), claims.get(2), claims.get(3), claims.get(4), claims.get(5));
    }

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties =
                new ArrayList<>(SHAPES.stream().flatMap(Shape::properties).toList());
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, CrmClaimsMapper.class);
        return properties;
    }
}
