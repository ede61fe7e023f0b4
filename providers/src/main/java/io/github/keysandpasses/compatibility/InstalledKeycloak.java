package io.github.keysandpasses.compatibility;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;

/**
 * The Keycloak this jar lies in. Members are looked up one by one, the way the virtual machine links a call: reflection would
 * read whole classes, and fail at one that mentions a library which is not installed. Nothing is initialised by looking.
 */
final class InstalledKeycloak implements KeycloakApi {

    private static final ClassLoader LOADER = InstalledKeycloak.class.getClassLoader();

    @Override
    public boolean hasClass(String type) {
        try {
            load(type);
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }

    @Override
    public boolean hasMember(String type, String member) {
        try {
            Class<?> owner = load(type);
            Lookup inside = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodHandle found = member.contains("(") ? method(inside, member) : field(inside, member);
            return !Modifier.isPrivate(inside.revealDirect(found).getModifiers());
        } catch (ReflectiveOperationException | LinkageError | TypeNotPresentException missing) {
            return false;
        }
    }

    private static Class<?> load(String type) throws ClassNotFoundException {
        return Class.forName(type, false, LOADER);
    }

    private static MethodHandle method(Lookup inside, String member) throws ReflectiveOperationException {
        String name = member.substring(0, member.indexOf('('));
        MethodType signature = MethodType.fromMethodDescriptorString(member.substring(name.length()), LOADER);
        if (name.equals("<init>")) {
            return inside.findConstructor(inside.lookupClass(), signature);
        }
        try {
            return inside.findVirtual(inside.lookupClass(), name, signature);
        } catch (NoSuchMethodException | IllegalAccessException notVirtual) {
            return inside.findStatic(inside.lookupClass(), name, signature);
        }
    }

    private static MethodHandle field(Lookup inside, String member) throws ReflectiveOperationException {
        String name = member.substring(0, member.indexOf(':'));
        String descriptor = member.substring(name.length() + 1);
        Class<?> type =
                MethodType.fromMethodDescriptorString("()" + descriptor, LOADER).returnType();
        try {
            return inside.findGetter(inside.lookupClass(), name, type);
        } catch (NoSuchFieldException | IllegalAccessException notOfAnObject) {
            return inside.findStaticGetter(inside.lookupClass(), name, type);
        }
    }
}
