/** What becomes of access passes: made, assigned, related, verified, changed, ended. */
package io.github.keysandpasses.accesspass.lifecycle;
