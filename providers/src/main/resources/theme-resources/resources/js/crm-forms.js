// What our forms do beyond HTML; without this script they work all the same.

for (const form of document.querySelectorAll("form[data-crm-once]")) {
  sendOnce(form);
}
for (const button of document.querySelectorAll("button[data-crm-copy]")) {
  copyOnClick(button);
}
for (const button of document.querySelectorAll("button[data-crm-wait]")) {
  waitBeforeNextCode(button);
}
labelUsernameOfLogin();
forgetSecretsOnLeaving();
showDateOnlyWhenChosen();
focusFirstError();
focusWhatAsksForIt();
submitAfterRecaptcha();

// A second click would send the form a second time, and its answer would hide the first one's.
function sendOnce(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  addEventListener("pageshow", () => (sent = false));
}

function copyOnClick(button) {
  const source = document.getElementById(button.dataset.crmCopy);
  const status = document.getElementById("crm-copy-status");
  button.addEventListener("click", async () => {
    const copied = await copy(source);
    status.textContent = copied ? button.dataset.crmCopied : button.dataset.crmNotCopied;
    if (!copied) {
      source.select();
    }
  });
}

// The clipboard is there only over https and on this machine; selecting and copying is the way that was before it.
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.value);
    return true;
  } catch {
    source.select();
    return document.execCommand("copy");
  }
}

// Another code can be asked for only after a while. The page says how long; without this script the server says it again.
function waitBeforeNextCode(button) {
  const text = document.getElementById(button.dataset.crmWaitText);
  const end = performance.now() + 1000 * Number(button.dataset.crmWait);
  const update = () => {
    const seconds = Math.ceil((end - performance.now()) / 1000);
    button.disabled = seconds > 0;
    text.textContent = seconds > 0 ? text.dataset.crmTemplate.replace("{0}", seconds) : "";
    if (seconds > 0) {
      setTimeout(update, 250);
    }
  };
  update();
}

// Keycloak shows who is logging in, in a field that it gives no name.
function labelUsernameOfLogin() {
  const label = document.querySelector("script[data-crm-username]")?.dataset.crmUsername;
  const field = document.getElementById("kc-attempted-username");
  if (label && field && !field.labels?.length) {
    field.setAttribute("aria-label", label);
  }
}

// A page that comes back from the browser's memory must not bring a secret back.
function forgetSecretsOnLeaving() {
  addEventListener("pagehide", () => {
    for (const secret of document.querySelectorAll("[data-crm-secret]")) {
      secret.value = "";
    }
  });
}

function showDateOnlyWhenChosen() {
  const expiry = document.getElementById("expiry");
  const field = document.getElementById("expiryDate-field");
  if (!expiry || !field) {
    return;
  }
  const update = () => (field.hidden = expiry.value !== "date");
  expiry.addEventListener("change", update);
  update();
}

// Browsers leave autofocus out at times. What needs this script (data-crm-focus) gets the focus when it works, not before.
function focusWhatAsksForIt() {
  if (document.activeElement === null || document.activeElement === document.body) {
    document.querySelector("[autofocus], [data-crm-focus]")?.focus();
  }
}

// In forms whose fields are partly Keycloak's: those carry no autofocus.
function focusFirstError() {
  document.querySelector("form[data-crm-first-error] [aria-invalid=true]")?.focus();
}

// Google's script calls this by its name when its invisible check is done.
function submitAfterRecaptcha() {
  window.crmSubmitRegistration = () => document.getElementById("kc-register-form")?.requestSubmit();
}
