package io.github.keysandpasses.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one of our classes uses of Keycloak's private API, read from its bytecode: whatever does not come from one of the
 * three jars whose API Keycloak keeps stable. Constants that the compiler copies are not in the bytecode.
 */
record PrivateApi(SortedMap<String, SortedSet<String>> members) {

    private static final Set<String> PUBLIC_JARS = Set.of("keycloak-server-spi", "keycloak-core", "keycloak-common");

    static PrivateApi usedBy(JavaClass ours) {
        PrivateApi used = new PrivateApi(new TreeMap<>());
        ours.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(PrivateApi::isPrivate)
                .forEach(used::add);
        Stream.concat(ours.getAccessesFromSelf().stream().map(JavaAccess::getTarget), references(ours))
                .flatMap(target -> target.resolveMember().stream())
                .forEach(used::add);
        ours.getMethods().forEach(method -> overridden(method).forEach(used::add));
        return used;
    }

    /** All that all of our classes use. */
    static PrivateApi usedByAll(Iterable<JavaClass> ours) {
        PrivateApi all = new PrivateApi(new TreeMap<>());
        ours.forEach(type -> usedBy(type)
                .members
                .forEach((name, members) -> all.ofClass(name).addAll(members)));
        return all;
    }

    private static Stream<? extends AccessTarget> references(JavaClass ours) {
        return Stream.concat(
                        ours.getMethodReferencesFromSelf().stream(), ours.getConstructorReferencesFromSelf().stream())
                .map(JavaAccess::getTarget)
                .map(CodeUnitAccessTarget.class::cast);
    }

    private void add(JavaClass type) {
        ofClass(type.getName());
    }

    private void add(JavaMember member) {
        if (isPrivate(member.getOwner())) {
            ofClass(member.getOwner().getName()).add(written(member));
        }
    }

    private SortedSet<String> ofClass(String name) {
        return members.computeIfAbsent(name, key -> new TreeSet<>());
    }

    /** Methods of Keycloak that are called with ours in their place: under another signature ours would never be called. */
    private static Stream<JavaMethod> overridden(JavaMethod ours) {
        Set<JavaClass> above = new HashSet<>(ours.getOwner().getAllRawSuperclasses());
        above.addAll(ours.getOwner().getAllRawInterfaces());
        return above.stream()
                .filter(PrivateApi::isPrivate)
                .flatMap(type -> type.getMethods().stream())
                .filter(theirs -> theirs.getName().equals(ours.getName()))
                .filter(theirs -> types(theirs).equals(types(ours)));
    }

    private static boolean isPrivate(JavaClass type) {
        return type.getName().startsWith("org.keycloak.")
                && PUBLIC_JARS.stream().noneMatch(jar -> whereFrom(type).matches(".*/" + jar + "-[0-9.]+\\.jar!.*"));
    }

    private static String whereFrom(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString();
    }

    /** Name and descriptor, as the check at the start reads them. */
    private static String written(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getName() + ":" + descriptor(field.getRawType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return code.getName() + types(code) + descriptor(code.getRawReturnType());
    }

    private static String types(JavaCodeUnit code) {
        return code.getRawParameterTypes().stream()
                .map(PrivateApi::descriptor)
                .collect(Collectors.joining("", "(", ")"));
    }

    private static String descriptor(JavaClass type) {
        return type.reflect().descriptorString();
    }
}
