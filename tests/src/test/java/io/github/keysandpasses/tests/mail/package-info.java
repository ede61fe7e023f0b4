/** Messages to customers: what arrives at a mail server, at a webhook and at a gateway, and what happens when it does not. */
package io.github.keysandpasses.tests.mail;
