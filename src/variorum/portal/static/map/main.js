// The map in the browser: moved, brought closer and projected anew where it stands.
// Without this script the server's drawing and its links do the same, one page at a time.

import { land } from "./land.js";
import { add, drawLabels, drawMark, marksIn } from "./marks.js";
import { PROJECTIONS, View } from "./view.js";

/** A window wider than this, in degrees, is drawn from the coarser outline. */
const COARSE = 70;
const STEP = 0.15;
const REST_MS = 160;
const DRAGGED = 4;
const GRID = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30];
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const SHAPES = { wide: 560 / 1056, narrow: 460 / 420, small: 330 / 480 };
const HELP =
  "Map. Arrow keys move it, plus and minus bring it closer and farther, Home shows the first view. " +
  "Every place on it stands in the page as text.";

let drawn = 0;

class LiveMap {
  constructor(figure) {
    this.figure = figure;
    this.places = JSON.parse(figure.dataset.places);
    const first = figure.querySelector("svg.sheet[data-west]").dataset;
    const edges = ["west", "south", "east", "north"].map((side) => [side, Number(first[side])]);
    this.view = new View(Object.fromEntries(edges));
    this.shade = `live-shade-${(drawn += 1)}`;
    this.build();
    new ResizeObserver(() => this.resize()).observe(this.stage);
    this.resize();
  }

  build() {
    this.stage = document.createElement("div");
    this.stage.className = "live";
    this.stage.tabIndex = 0;
    this.stage.setAttribute("role", "group");
    this.stage.setAttribute("aria-label", HELP);
    this.svg = add(this.stage, "svg", { class: "sheet", "aria-hidden": "true", focusable: "false" });
    this.told = document.createElement("p");
    this.told.className = "hidden";
    this.told.setAttribute("role", "status");
    this.figure.prepend(this.toolbar(), this.stage, this.told);
    this.figure.classList.add("is-live");
    this.listen();
  }

  toolbar() {
    const bar = document.createElement("div");
    bar.className = "zoom live-bar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "The part of the map that is shown");
    const moves = [
      ["−", "Wider", () => this.view.zoom(0.5)],
      ["+", "Closer", () => this.view.zoom(2)],
      ["↑", "North", () => this.move(0, 1)],
      ["↓", "South", () => this.move(0, -1)],
      ["←", "West", () => this.move(1, 0)],
      ["→", "East", () => this.move(-1, 0)],
      ["", "First view", () => this.view.whole()],
    ];
    for (const [sign, name, act] of moves) {
      const button = document.createElement("button");
      button.type = "button";
      if (sign) {
        const mark = document.createElement("span");
        mark.setAttribute("aria-hidden", "true");
        mark.textContent = `${sign} `;
        button.append(mark);
      }
      button.append(name);
      button.addEventListener("click", () => this.act(act));
      bar.append(button);
    }
    bar.append(this.chooser());
    if (this.figure.dataset.list !== undefined) {
      this.list = document.createElement("a");
      this.list.textContent = "List the places of this part";
      bar.append(this.list);
    }
    return bar;
  }

  chooser() {
    const label = document.createElement("label");
    label.append("Equal-area projection ");
    const select = document.createElement("select");
    for (const [kind, name] of PROJECTIONS) select.append(new Option(name, kind));
    select.addEventListener("change", () =>
      this.act(() => {
        this.view.kind = select.value;
        this.view.bound();
      }),
    );
    label.append(select);
    return label;
  }

  listen() {
    this.stage.addEventListener("keydown", (event) => this.key(event));
    this.stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.stage.addEventListener("dragstart", (event) => event.preventDefault());
    this.stage.addEventListener("dblclick", (event) => this.act(() => this.view.zoom(2, this.at(event))));
    this.pointers = new Map();
    this.stage.addEventListener("pointerdown", (event) => this.press(event));
    this.stage.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel"]) {
      this.stage.addEventListener(end, (event) => this.pointers.delete(event.pointerId));
    }
    // a drag that ends on a mark is no click on it
    this.stage.addEventListener("click", (event) => {
      if (this.dragged) event.preventDefault();
    });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts = {
      ArrowUp: () => this.move(0, 1),
      ArrowDown: () => this.move(0, -1),
      ArrowLeft: () => this.move(1, 0),
      ArrowRight: () => this.move(-1, 0),
      "+": () => this.view.zoom(2),
      "=": () => this.view.zoom(2),
      "-": () => this.view.zoom(0.5),
      Home: () => this.view.whole(),
    };
    if (!(event.key in acts)) return;
    event.preventDefault();
    this.act(acts[event.key]);
  }

  wheel(event) {
    // without a key held the wheel goes on to move the page
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.act(() => this.view.zoom(2 ** (-event.deltaY / 300), this.at(event)));
  }

  press(event) {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, this.at(event));
    this.from = this.at(event);
    this.dragged = false;
  }

  drag(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const here = this.at(event);
    if (!this.dragged && Math.hypot(here[0] - this.from[0], here[1] - this.from[1]) < DRAGGED) return;
    if (!this.dragged) this.stage.setPointerCapture(event.pointerId);
    this.dragged = true;
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, here);
    this.act(() => {
      if (!other) return this.view.hold(before, here);
      const apart = (point) => Math.max(Math.hypot(point[0] - other[0], point[1] - other[1]), 1);
      return this.view.zoom(apart(here) / apart(before), other);
    });
  }

  at(event) {
    const box = this.svg.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  move(east, south) {
    this.view.pan(east * STEP * this.view.width, south * STEP * this.view.height);
  }

  /** Change the view, draw it at once in outline and in full when it rests. */
  act(change) {
    change();
    this.moving = true;
    this.figure.dataset.moving = "";
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.moving = false;
      this.ask();
      this.tell();
    }, REST_MS);
    this.ask();
  }

  ask() {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(async () => {
      this.asked = false;
      await this.draw();
      if (!this.moving) delete this.figure.dataset.moving;
    });
  }

  resize() {
    const width = Math.round(this.stage.clientWidth);
    if (!width || width === this.view.width) return;
    const small = this.figure.classList.contains("small-map");
    const shape = small ? SHAPES.small : width < 600 ? SHAPES.narrow : SHAPES.wide;
    this.view.resize(width, Math.round(width * shape));
    this.svg.setAttribute("viewBox", `0 0 ${this.view.width} ${this.view.height}`);
    this.ask();
    this.tell();
  }

  degrees() {
    return this.view.width / this.view.k / (Math.PI / 180);
  }

  async draw() {
    const coarse = this.moving || this.degrees() > COARSE;
    const { landCoarse, landFine } = this.figure.dataset;
    const outline = await land(coarse ? landCoarse : landFine);
    const { view, svg } = this;
    const path = d3.geoPath(view.projection());
    svg.replaceChildren();
    this.defs(svg);
    add(svg, "rect", { class: "sea", width: view.width, height: view.height });
    add(svg, "path", { class: "land", d: path(outline) ?? "" });
    const step = GRID.find((size) => this.degrees() / size <= 9) ?? 30;
    add(svg, "path", { class: "grid", d: path(d3.geoGraticule().step([step, step])()) ?? "" });
    const marks = marksIn(this.places, view);
    const closer = (mark) => this.act(() => this.around(mark));
    for (const mark of marks) drawMark(svg, mark, { path, shade: this.shade, closer });
    drawLabels(svg, marks, view);
    this.bar(svg);
    this.link();
  }

  defs(svg) {
    const gradient = add(add(svg, "defs"), "radialGradient", { id: this.shade });
    for (const [name, offset] of [["in", 0], ["mid", 0.55], ["out", 1]]) {
      add(gradient, "stop", { class: `shade-${name}`, offset });
    }
  }

  /** A scale bar, where one is true for the whole picture. */
  bar(svg) {
    const { view } = this;
    if (this.degrees() > 50) return;
    const pixels = view.across(1);
    const km = LENGTHS.filter((length) => length * pixels <= view.width / 6).pop();
    if (!km) return;
    const [right, low, wide] = [view.width - 12, view.height - 16, km * pixels];
    add(svg, "path", { class: "bar", d: `M${right - wide} ${low}v6h${wide}v-6` });
    const at = { class: "tick", x: right - wide / 2, y: low + 1, "text-anchor": "middle" };
    add(svg, "text", at, `${km} km`);
  }

  /** Come so close that places on one another stand apart. */
  around(mark) {
    const bounds = d3.geoBounds({
      type: "MultiPoint",
      coordinates: mark.places.map((place) => [place.lon, place.lat]),
    });
    const [[west, south], [east, north]] = bounds;
    const wide = east >= west ? east - west : east - west + 360;
    const free = Math.max(wide, north - south, 0.05) * 0.4;
    if (Math.max(wide, north - south) < 1e-3) {
      this.view.zoom(2, [mark.x, mark.y]);
      return;
    }
    this.view.fit({ west: west - free, south: south - free, east: west + wide + free, north: north + free });
  }

  link() {
    if (!this.list) return;
    const asked = new URLSearchParams(window.location.search);
    asked.delete("page");
    const box = this.view.bbox();
    if (box) asked.set("bbox", box);
    else asked.delete("bbox");
    this.list.href = `?${asked}#map`;
  }

  tell() {
    const { lat, lon } = this.view;
    const half = (value, [positive, negative]) =>
      `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
    const km = this.view.width / this.view.across(1);
    this.told.textContent =
      `The middle is ${half(lat, ["north", "south"])}, ${half(lon, ["east", "west"])}; ` +
      `about ${Number(km.toPrecision(2)).toLocaleString("en")} km across.`;
  }
}

if (globalThis.d3?.geoPath && globalThis.ResizeObserver) {
  for (const figure of document.querySelectorAll("figure.map[data-places]")) new LiveMap(figure);
}
