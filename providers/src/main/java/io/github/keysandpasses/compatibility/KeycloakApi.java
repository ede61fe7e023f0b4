package io.github.keysandpasses.compatibility;

/** What a Keycloak has to offer. */
interface KeycloakApi {

    boolean hasClass(String type);

    /**
     * Whether code of another class could use this member, inherited or not.
     *
     * @param type the name of a class that is there
     * @param member name and descriptor as the Java virtual machine writes them (JVMS 4.3): {@code call(I)V} for a method,
     *     {@code <init>(I)V} for a constructor, {@code field:I} for a field
     */
    boolean hasMember(String type, String member);
}
