// Seals answers in the browser, exactly as app/store/sealing.py does: a key used once, a nonce, NaCl's box.
"use strict";

const sealing = (() => {
  const BLOCK = 256;
  const BLANK = 32;

  function canSeal() {
    const source = self.crypto || self.msCrypto;
    const able = self.nacl && self.TextEncoder && self.Blob && Element.prototype.replaceChildren;
    return Boolean(source && source.getRandomValues && able);
  }

  function fromBase64(text) {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  }

  function toBase64(bytes) {
    let text = "";
    bytes.forEach((byte) => { text += String.fromCharCode(byte); });
    return btoa(text);
  }

  // Text as bytes, filled up with blanks to `room` or the next multiple of a block.
  function filled(text, room) {
    const bytes = new TextEncoder().encode(text);
    const size = Math.max(room, Math.ceil(bytes.length / BLOCK) * BLOCK);
    const all = new Uint8Array(size).fill(BLANK);
    all.set(bytes);
    bytes.fill(0);
    return all;
  }

  // One line without control signs and half letters.
  function tame(words) {
    const whole = new TextDecoder().decode(new TextEncoder().encode(words));
    return whole.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ").trim();
  }

  function seal(text, publicKey, room) {
    const plain = filled(text, room);
    const once = nacl.box.keyPair();
    const nonce = nacl.randomBytes(nacl.box.nonceLength);
    const box = nacl.box(plain, nonce, publicKey, once.secretKey);
    once.secretKey.fill(0);
    plain.fill(0);
    const sealed = new Uint8Array(once.publicKey.length + nonce.length + box.length);
    sealed.set(once.publicKey);
    sealed.set(nonce, once.publicKey.length);
    sealed.set(box, once.publicKey.length + nonce.length);
    return sealed;
  }

  // The text of an answer file; `given` is {answers, site, words}.
  function answerFile(asked, given) {
    const told = { round: asked.round, answers: given.answers, site: given.site, words: tame(given.words) };
    const sealed = seal(JSON.stringify(told), fromBase64(asked.public), asked.room);
    return JSON.stringify({
      format: asked.format,
      version: asked.version,
      round: asked.round,
      key: asked.key,
      sealed: toBase64(sealed),
    });
  }

  // A name that says nothing about anybody: the round and eight signs by chance.
  function fileName(asked) {
    const chance = Array.from(nacl.randomBytes(4), (byte) => (byte + 256).toString(16).slice(1)).join("");
    return asked.round + "-" + chance + asked.suffix;
  }

  return { canSeal, answerFile, fileName };
})();
