// The round button in the corner, in plain DOM: it is all that a page shows before the chat is wanted.
import type { Config } from "./config.ts";
import { launcherWords, type LauncherWords } from "./launcher-words.ts";
import { BUBBLE, DOWN, STEPS } from "./mark.ts";

const SVG = "http://www.w3.org/2000/svg";

export class Launcher {
  readonly element = document.createElement("div");
  readonly button = document.createElement("button");
  /** Where the chat draws its panel; before the button, so that the order of tabbing is the order on screen. */
  readonly place = document.createElement("div");
  open = false;
  readonly #icon = document.createElementNS(SVG, "path");
  readonly #badge = document.createElement("span");
  readonly #trouble = document.createElement("p");

  #words: LauncherWords;

  constructor({ theme, locale }: Config, toggle: () => void, wanted: () => void) {
    this.#words = launcherWords(locale);
    this.element.className = "penny root";
    this.element.dataset.theme = theme;
    this.button.className = "launcher";
    this.button.type = "button";
    this.button.setAttribute("aria-haspopup", "dialog");
    this.button.addEventListener("click", toggle);
    // A pointer or the keyboard coming near is the time to fetch the chat.
    this.button.addEventListener("pointerenter", wanted, { once: true });
    this.button.addEventListener("focus", wanted, { once: true });
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 28 28");
    svg.setAttribute("aria-hidden", "true");
    this.#icon.setAttribute("class", "stroke");
    svg.append(this.#icon);
    this.#badge.className = "badge";
    this.#badge.setAttribute("aria-hidden", "true");
    this.#trouble.className = "trouble";
    this.#trouble.role = "status";
    this.button.append(svg, this.#badge);
    this.element.append(this.place, this.#trouble, this.button);
    this.show(false, 0);
  }

  /** In the language of that locale; seen when it is shown next. */
  speak(locale: string | undefined): void {
    this.#words = launcherWords(locale);
  }

  show(open: boolean, unread: number): void {
    this.open = open;
    this.element.dataset.open = String(open);
    this.button.setAttribute("aria-expanded", String(open));
    this.button.setAttribute("aria-label", open ? this.#words.close : unread > 0 ? this.#words.unread(unread) : this.#words.launcher);
    this.#icon.setAttribute("d", open ? DOWN : BUBBLE + STEPS);
    this.#badge.textContent = unread > 9 ? "9+" : unread > 0 ? String(unread) : "";
    this.#trouble.textContent = "";
  }

  /** The second file could not be fetched: said beside the button, and the button tries again. */
  failed(): void {
    this.#trouble.textContent = this.#words.notLoaded;
  }
}
