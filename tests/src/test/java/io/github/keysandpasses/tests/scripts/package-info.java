/** The scripts in the project's folder, as somebody who tries the project calls them. */
package io.github.keysandpasses.tests.scripts;
