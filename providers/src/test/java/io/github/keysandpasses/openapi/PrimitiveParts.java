package io.github.keysandpasses.openapi;

import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/** The parts of our records that cannot be missing, because they are no objects. */
record PrimitiveParts(Index index) {

    Set<String> of(String record) {
        return index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.simpleName().equals(record))
                .flatMap(type -> type.recordComponents().stream())
                .filter(part -> part.type().kind() == Type.Kind.PRIMITIVE)
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }
}
