package io.github.keysandpasses.domain.accesspass.format;

/**
 * A setting that cannot be.
 *
 * @param setting its name, {@code passCode.minLength} for example
 * @param rule what it must be
 */
public record SettingFault(String setting, String rule) {

    /** One sentence for whoever set it. */
    public String text() {
        return setting + " " + rule;
    }
}
