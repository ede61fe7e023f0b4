package io.github.keysandpasses.accesspass.lifecycle;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to change of a pass. An empty part stays as it is; a part that is there with a null inside is taken away.
 *
 * @param identifier as it was typed
 * @param passCode as it was typed
 * @param authenticationCode as it was typed; taken away, another one is generated
 * @param classificationId its id
 * @param cardMask the mask
 * @param userDefined the user-defined fields that change; a null value empties one, and null instead of them all
 */
public record PassChange(
        Part<String> identifier,
        Part<String> passCode,
        Part<String> authenticationCode,
        Part<String> classificationId,
        Part<String> cardMask,
        Map<String, Object> userDefined) {

    /** Changes nothing. */
    public static final PassChange NONE =
            new PassChange(Part.kept(), Part.kept(), Part.kept(), Part.kept(), Part.kept(), Map.of());

    /**
     * One part of a change.
     *
     * @param isSaid whether it changes
     * @param value what it becomes, or null
     */
    public record Part<T>(boolean isSaid, T value) {

        /** It stays. */
        public static <T> Part<T> kept() {
            return new Part<>(false, null);
        }

        /** It becomes this, or nothing. */
        public static <T> Part<T> of(T value) {
            return new Part<>(true, value);
        }

        /** What it is afterwards. */
        public T or(T before) {
            return isSaid ? value : before;
        }

        /** What it becomes, if that is something. */
        public Optional<T> given() {
            return Optional.ofNullable(value);
        }

        @Override
        public String toString() {
            return isSaid ? "Part[said]" : "Part[kept]";
        }
    }
}
