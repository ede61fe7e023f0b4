/** Logging in by user name at the Web API, and releasing tokens. */
package io.github.keysandpasses.tests.weblogin;
