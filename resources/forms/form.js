// The questionnaire itself: shows the statements, keeps nothing, hands the answers to sealing.js.
"use strict";

(() => {
  const asked = JSON.parse(document.getElementById("asked").textContent);
  const page = document.getElementById("page");
  let language = asked.languages[0];
  let spoken = [];
  let begun = false;

  // ---- words and nodes: text only ever becomes text, never HTML

  function say(key, values) {
    return asked.says[language][key].replace(/\{(\w+)\}/g, (whole, name) =>
      values && name in values ? String(values[name]) : whole);
  }

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  }

  // Puts what `write` gives into the node, now and whenever the language changes.
  function speak(node, write) {
    spoken.push([node, write]);
    node.textContent = write();
    return node;
  }

  function told(tag, key, attributes) {
    return speak(make(tag, attributes), () => say(key));
  }

  function refresh() {
    spoken.forEach(([node, write]) => { node.textContent = write(); });
  }

  function button(key, act, kind) {
    const made = told("button", key, { type: "button", class: kind || "quiet" });
    made.addEventListener("click", act);
    return made;
  }

  function goTo(node) {
    node.setAttribute("tabindex", "-1");
    node.focus();
    node.scrollIntoView({ block: "center" });
  }

  // ---- the parts of the page

  function top() {
    const firm = make("p", {}, make("bdi", { class: "firm" }, asked.firm), told("span", "round"));
    const bar = make("header", { class: "top" }, firm);
    if (asked.languages.length > 1) bar.append(languageSwitch());
    return bar;
  }

  function languageSwitch() {
    const group = make("div", { class: "switch", role: "group", "aria-label": asked.languages.map(
      (each) => asked.says[each].language).join(" / ") });
    const made = asked.languages.map((each) => {
      const one = make("button", { type: "button", lang: each, "data-language": each }, asked.names[each]);
      one.addEventListener("click", () => turnTo(each));
      return one;
    });
    group.append(...made);
    return group;
  }

  function turnTo(chosen) {
    language = chosen;
    document.documentElement.lang = chosen;
    document.title = say("title");
    page.querySelectorAll("[data-language]").forEach((each) =>
      each.setAttribute("aria-pressed", String(each.dataset.language === chosen)));
    refresh();
  }

  function notice() {
    const points = make("ul", {}, ...asked.points.map((key) => told("li", key)));
    const everything = make("dl");
    asked.notice.forEach((key) => everything.append(told("dt", key + "_title"), told("dd", key)));
    const more = make("details", {}, told("summary", "more"), everything,
      button("print", () => window.print()));
    return make("section", { class: "notice", "aria-labelledby": "notice" },
      told("h2", "notice", { id: "notice" }), points, more);
  }

  function choices(name, options) {
    return make("div", { class: "choices" }, ...options.map((option) => {
      const input = make("input", { type: "radio", name, value: option.value, autocomplete: "off" });
      const text = speak(make("span"), () => option.label[language]);
      if (option.isolated) text.setAttribute("dir", "auto");
      return make("label", { class: option.aside ? "choice aside" : "choice" }, input, text);
    }));
  }

  function question(name, legend, options, kind) {
    return make("fieldset", { class: kind, "data-question": name }, make("legend", {}, ...legend),
      choices(name, options));
  }

  function sites() {
    const options = asked.sites.map((site) => ({ value: site.id, label: site.name, isolated: true }));
    const made = question("site", [told("span", "site")], options, "card sites");
    const fault = make("p", { id: "no-site", class: "fault", role: "alert" });
    made.setAttribute("aria-describedby", "no-site");
    made.addEventListener("change", () => fault.replaceChildren());
    made.append(fault);
    return made;
  }

  function statements() {
    let number = 0;
    return asked.groups.map((group) => {
      const made = group.statements.map((statement) => {
        number += 1;
        const legend = [make("span", { class: "number" }, number + "."),
          speak(make("span"), () => statement.label[language])];
        return question("s" + statement.place, legend, asked.scale, "card statement");
      });
      return make("section", { class: "group" }, speak(make("h2"), () => group.title[language]), ...made);
    });
  }

  function idea() {
    const box = make("textarea", { id: "idea", rows: "4", maxlength: asked.most, autocomplete: "off",
      spellcheck: "false", "data-gramm": "false", "aria-describedby": "hint" });
    const count = speak(make("span", { class: "count" }), () =>
      say("signs", { n: box.value.length, most: asked.most }));
    box.addEventListener("input", refresh);
    return make("section", { class: "card idea" }, told("label", "idea", { for: "idea" }),
      told("p", "hint", { id: "hint", class: "muted" }), box, count);
  }

  function foot() {
    const progress = speak(make("p", { class: "progress" }), () =>
      say("progress", { n: answered(), total: asked.total }));
    return make("div", { class: "bar" }, progress, button("ready", lookBack, "main"));
  }

  // ---- what was answered

  function chosen(name) {
    const found = page.querySelector('input[name="' + name + '"]:checked');
    return found ? found.value : "";
  }

  function open() {
    return Array.from(page.querySelectorAll("fieldset.statement")).filter(
      (each) => !each.querySelector("input:checked"));
  }

  function answered() {
    return asked.total - open().length;
  }

  function given() {
    const signs = Array.from({ length: asked.total }, (_, place) => chosen("s" + place) || asked.skipped);
    return { answers: signs.join(""), site: chosen("site"), words: document.getElementById("idea").value };
  }

  // ---- ready, saved, forgotten

  function lookBack() {
    const check = document.getElementById("check");
    if (asked.sites.length && !chosen("site")) {
      document.getElementById("no-site").replaceChildren(told("span", "no_site"));
      show(page.querySelector(".sites"));
    } else if (!answered()) {
      check.replaceChildren(told("h2", "nothing"), make("div", { class: "acts" }, again()));
      goTo(check.firstChild);
    } else {
      check.replaceChildren(told("h2", "sure"), ...count(), told("p", "final"),
        make("div", { class: "acts" }, button("seal", save, "main"), again()));
      goTo(check.firstChild);
    }
  }

  function count() {
    const left = () => open().length;
    return [speak(make("p"), () => say("progress", { n: answered(), total: asked.total })),
      speak(make("p"), () => left() ? say("left", { n: left() }) : "")];
  }

  function again() {
    return button("again", () => {
      document.getElementById("check").replaceChildren();
      show(open()[0] || page.querySelector("fieldset"));
    });
  }

  function show(fieldset) {
    (fieldset.querySelector("input:checked") || fieldset.querySelector("input")).focus();
    fieldset.scrollIntoView({ block: "center" });
  }

  function save() {
    const file = { name: sealing.fileName(asked), text: sealing.answerFile(asked, given()) };
    begun = false;
    clear();
    const title = told("h1", "sealed");
    const sealed = make("textarea", { id: "sealed", rows: "4", readonly: "", spellcheck: "false" });
    sealed.value = file.text;
    const copied = make("p", { role: "status", class: "muted" });
    page.append(top(), make("section", { class: "card done" }, title,
      speak(make("p"), () => say("where", file)), told("p", "hand_in"), told("p", "forgotten"),
      make("div", { class: "acts" }, button("save_again", () => download(file), "main"))),
    make("section", { class: "card done" }, told("h2", "failed"), told("p", "instead"),
      told("label", "sealed_text", { for: "sealed" }), sealed,
      make("div", { class: "acts" }, button("copy", () => copy(sealed, copied))), copied),
    make("div", { class: "acts" }, button("anew", start)));
    turnTo(language);
    goTo(title);
    download(file);
  }

  function download(file) {
    const address = URL.createObjectURL(new Blob([file.text], { type: "application/octet-stream" }));
    const link = make("a", { href: address, download: file.name, hidden: "" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  function copy(box, copied) {
    const report = (worked) => speak(copied, () => say(worked ? "copied" : "not_copied"));
    const byHand = () => {
      box.focus();
      box.select();
      report(document.execCommand("copy"));
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(box.value).then(() => report(true), byHand);
    } else {
      byHand();
    }
  }

  function clear() {
    spoken = [];
    page.textContent = "";
  }

  function start() {
    clear();
    begun = false;
    const form = make("form", { autocomplete: "off", novalidate: "" });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => { begun = true; refresh(); });
    form.addEventListener("input", () => { begun = true; });
    page.append(top(), told("h1", "title"), told("p", "lead", { class: "lead" }));
    if (asked.until) page.append(told("p", "until", { class: "until" }));
    page.append(notice(), form);
    if (asked.sites.length) form.append(sites());
    form.append(told("p", "how", { class: "how" }), ...statements(), idea(),
      make("section", { id: "check", class: "check" }), foot());
    turnTo(language);
    window.scrollTo(0, 0);
  }

  window.addEventListener("beforeunload", (event) => {
    if (begun) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  window.addEventListener("pagehide", start); // nothing stays behind in the browser's own memory of pages
  window.addEventListener("beforeprint", () =>
    page.querySelectorAll("details").forEach((each) => { each.open = true; }));

  if (sealing.canSeal()) {
    start();
  } else {
    clear();
    page.append(told("p", "too_old", { class: "fault" }));
  }
})();
