/**
 * The language the console speaks. It fetches its messages as .../resources/<realm>/admin/<language>, English always as the spare
 * one, so the language is the one that is not English, if there is one.
 */
const MESSAGES = /\/resources\/[^/]+\/admin\/([A-Za-z][\w-]*)$/;
const listeners = new Set();
let language = "en";

new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({ type: "resource", buffered: true });

function look({ name }) {
  const found = MESSAGES.exec(new URL(name, location.href).pathname)?.[1];
  if (found && found !== "en" && found !== language) {
    language = found;
    listeners.forEach((listener) => listener(language));
  }
}

export const consoleLanguage = {
  get current() {
    return language;
  },
  /** Calls back when it turns out to be another one; the answer ends that. */
  onChange(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
