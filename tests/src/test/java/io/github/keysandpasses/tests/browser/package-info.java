/** The consoles and forms as people see them, in the Chromium of this machine. */
package io.github.keysandpasses.tests.browser;
