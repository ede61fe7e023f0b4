/** What the page of the Admin Console says about where it is; Keycloak writes it for its own code. */
export const environment = JSON.parse(document.getElementById("environment").textContent);

export const inFrame = window.top !== window;
