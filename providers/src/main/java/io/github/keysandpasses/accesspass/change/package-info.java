/**
 * The required action by which a logged-in customer changes the pass code of an access pass: started by an app or from the Account
 * Console, or given to a user by an administrator.
 */
package io.github.keysandpasses.accesspass.change;
