/** Definitions and classifications of access passes: components of the realm, checked whoever writes them. */
package io.github.keysandpasses.accesspass.definition;
