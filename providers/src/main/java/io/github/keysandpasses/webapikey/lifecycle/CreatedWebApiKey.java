package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;

/**
 * A key that was just made: the only moment at which its secret and its row are in one hand.
 *
 * @param stored the row
 * @param secret the key itself, to be shown once
 */
public record CreatedWebApiKey(StoredWebApiKey stored, PresentedWebApiKey secret) {}
