/**
 * The page "Web API keys" as a custom element, which knows nothing of the console around it: its context says which realm, where the
 * server is, how to get a token and which language; its path says which of its views is open.
 */
import { createElement as h } from "react";
import { createRoot } from "react-dom";
import { App } from "./app.js";

class WebApiKeysElement extends HTMLElement {
  #root;
  #path = "";

  get path() {
    return this.#path;
  }

  set path(path) {
    if (path !== this.#path) {
      this.#path = path;
      this.#draw();
    }
  }

  connectedCallback() {
    this.#root ??= createRoot(this);
    this.#draw();
  }

  disconnectedCallback() {
    const root = this.#root;
    this.#root = undefined;
    // React does not like to be unmounted while it draws, and the console's removal of this element may be part of that.
    queueMicrotask(() => root?.unmount());
  }

  #draw() {
    this.#root?.render(h(App, { context: this.context, path: this.#path }));
  }
}

customElements.define("keys-and-passes-web-api-keys", WebApiKeysElement);
