/**
 * The texts of our pages: messages of the theme, so a realm may change them under Realm settings, Localization. {{name}} is filled in as
 * the console does it.
 */
const PREFIX = "webApiKeys.";
const fetched = new Map();

/** The messages in the console's language: t(key, values), and dates as the language writes them. */
export function messagesIn({ environment, language }) {
  const current = language.current;
  if (!fetched.has(current)) {
    fetched.set(current, load(environment, current));
  }
  return fetched.get(current);
}

async function load(environment, language) {
  const texts = new Map();
  // English first: what the language does not have is left in it.
  for (const one of new Set(["en", language])) {
    for (const { key, value } of await fetchMessages(environment, one)) {
      if (key.startsWith(PREFIX)) {
        texts.set(key.slice(PREFIX.length), value);
      }
    }
  }
  return { t: (key, values) => fill(texts.get(key) ?? key, values), ...formats(language) };
}

async function fetchMessages({ adminBaseUrl, realm }, language) {
  const answer = await fetch(`${adminBaseUrl}/resources/${encodeURIComponent(realm)}/admin/${language}`);
  return answer.ok ? answer.json() : [];
}

function fill(text, values = {}) {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (all, name) => String(values[name] ?? all));
}

function formats(language) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const number = new Intl.NumberFormat(language);
  return {
    day: (seconds) => day.format(new Date(seconds * 1000)),
    moment: (seconds) => moment.format(new Date(seconds * 1000)),
    number: (value) => number.format(value),
  };
}
