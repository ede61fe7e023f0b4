/**
 * Puts a page's entry into the console's navigation, and the page into its main part when the address is the page's. React draws
 * the console anew whenever it likes, so this looks again after every change and does nothing if all is as it should be.
 *
 * What it holds on to in the console is in ANCHORS, and a test in a browser says when one of them is gone. Then the entry is missing
 * and nothing else happens.
 */
import { messagesIn } from "../keys/messages.js";

const ANCHORS = {
  app: "#app",
  navigation: ["#nav-item-users", "#nav-item-organizations"],
  main: ["#kc-main-content-page-container", "main.pf-v5-c-page__main"],
};
const PATH = "web-api-keys";
const ENTRY = "nav-item-web-api-keys";
const SHOWN = "keys-and-passes-shown";

export function mount(host) {
  const entry = navigationEntry();
  let page;
  const look = () => {
    const place = placeIn(location.hash, host.environment.realm);
    showEntry(entry, place);
    page = showPage(host, place, page);
  };
  titleIn(host, entry.firstChild);
  new MutationObserver(look).observe(document.querySelector(ANCHORS.app), { childList: true, subtree: true });
  addEventListener("hashchange", look);
  look();
}

/** The realm the console is at, and the rest of the address if it is ours. */
function placeIn(hash, loginRealm) {
  const [realm, page, ...rest] = hash.replace(/^#\//, "").split("?")[0].split("/");
  return {
    realm: realm ? decodeURIComponent(realm) : loginRealm,
    path: page === PATH ? rest.filter(Boolean).map(decodeURIComponent).join("/") : undefined,
  };
}

function first(selectors) {
  return selectors.map((selector) => document.querySelector(selector)).find(Boolean);
}

function navigationEntry() {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.id = ENTRY;
  link.className = "pf-v5-c-nav__link";
  entry.append(link);
  return entry;
}

function titleIn(host, link) {
  const write = async () => (link.textContent = (await messagesIn(host)).t("title"));
  host.language.onChange(write);
  return write();
}

/** Beside the users; somebody who sees neither users nor organisations sees no keys. */
function showEntry(entry, place) {
  const neighbour = first(ANCHORS.navigation)?.closest("li");
  if (!neighbour) {
    return;
  }
  if (entry.parentNode !== neighbour.parentNode) {
    neighbour.after(entry);
  }
  const link = entry.firstChild;
  const address = `#/${encodeURIComponent(place.realm)}/${PATH}`;
  if (link.getAttribute("href") !== address) {
    link.setAttribute("href", address);
  }
  const current = place.path !== undefined;
  if (current !== link.classList.contains("pf-m-current")) {
    link.classList.toggle("pf-m-current", current);
    current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
  }
}

/** The page's element, or nothing; another realm gets a new one. */
function showPage(host, place, page) {
  const main = first(ANCHORS.main);
  const wanted = main && place.path !== undefined;
  if (page && (!wanted || page.parentNode !== main || page.context.realm !== place.realm)) {
    page.parentNode?.classList.remove(SHOWN);
    page.remove();
    page = undefined;
  }
  if (wanted && !page) {
    page = document.createElement("keys-and-passes-web-api-keys");
    page.context = { ...host, realm: place.realm, base: `#/${encodeURIComponent(place.realm)}/${PATH}` };
  }
  if (wanted) {
    page.path = place.path;
    if (page.parentNode !== main) {
      main.append(page);
    }
    if (!main.classList.contains(SHOWN)) {
      main.classList.add(SHOWN);
    }
  }
  return page;
}
