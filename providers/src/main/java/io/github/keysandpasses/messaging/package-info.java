/**
 * Messages to customers: one small SPI ({@code MessageTransport}) with e-mail, a signed webhook and Message Central behind it.
 * Features use {@link io.github.keysandpasses.messaging.Messages} and nothing else of this room.
 */
package io.github.keysandpasses.messaging;
