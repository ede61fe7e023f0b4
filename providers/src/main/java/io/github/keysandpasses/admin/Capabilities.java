package io.github.keysandpasses.admin;

/**
 * What the caller may do, so that a console shows no more than that. Each endpoint decides for itself all the same.
 *
 * @param canView whether the caller may look for keys
 * @param canViewAll whether the caller sees the keys of every user
 * @param canManage whether the caller may change keys: of every user, or of some
 * @param canSettings whether the caller may see the realm's settings of keys
 * @param canManageSettings whether the caller may change them
 */
public record Capabilities(
        boolean canView, boolean canViewAll, boolean canManage, boolean canSettings, boolean canManageSettings) {}
