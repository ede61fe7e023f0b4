/** What tokens say about organisation, unit and user, and that they go on saying it wherever they are looked at. */
package io.github.keysandpasses.tests.claims;
