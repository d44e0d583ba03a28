// Places in the drawing: a dot for a point, a shade without an edge for an area, as on the server.

const SVG = "http://www.w3.org/2000/svg";
const ALONE = 5;
const SEVERAL = 9;
const SMALLEST = 13;
/** A shade is at most such a share of the picture's width. */
const LARGEST = 0.11;
const LETTERS = 28;

/** A new element of SVG inside another. */
export function add(parent, name, attributes = {}, words = null) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (words !== null) made.textContent = words;
  parent.append(made);
  return made;
}

/** What is in sight: areas, the largest first, then dots, those on one another as one. */
export function marksIn(places, view) {
  const projection = view.projection().clipExtent(null);
  const largest = LARGEST * view.width;
  const pixels = view.across(1);
  const areas = [];
  const dots = [];
  for (const place of places) {
    const point = projection([place.lon, place.lat]);
    if (!point || !hit(projection, place, point)) continue;
    const [x, y] = point;
    const area = Math.min(Math.max(pixels * (place.km ?? 0), SMALLEST), largest);
    const r = place.form === "area" ? area : ALONE;
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    (place.form === "area" ? areas : dots).push({ places: [place], form: place.form, x, y, r });
  }
  areas.sort((one, other) => other.r - one.r);
  return [...areas, ...together(dots)];
}

// Only the azimuthal projection and the globe's far side can put a point where another one is.
function hit(projection, place, point) {
  const back = projection.invert(point);
  return Boolean(back) && d3.geoDistance(back, [place.lon, place.lat]) < 0.01;
}

function together(dots) {
  const groups = [];
  for (const dot of dots) {
    const near = groups.find((group) => Math.hypot(group.x - dot.x, group.y - dot.y) < 2 * SEVERAL);
    if (near) near.places.push(...dot.places);
    else groups.push({ ...dot, places: [...dot.places] });
  }
  return groups.map((group) => {
    const sure = group.places.every((place) => place.form === "point");
    const r = group.places.length > 1 ? SEVERAL : ALONE;
    return { ...group, form: sure ? "point" : "unsure", r };
  });
}

/** Draw a mark; `closer` is called for one of several. */
export function drawMark(parent, mark, { path, shade, closer }) {
  const several = mark.places.length > 1;
  const [place] = mark.places;
  const link = add(parent, "a", {
    class: `place-mark is-${mark.form}`,
    href: several ? "#map" : place.href,
    tabindex: "-1",
  });
  add(link, "title", {}, mark.places.slice(0, 12).map((one) => one.title).join("\n"));
  const at = { cx: mark.x.toFixed(1), cy: mark.y.toFixed(1), r: mark.r.toFixed(1) };
  if (place.outline.length) {
    add(link, "path", { class: "shade-shape", "fill-rule": "evenodd", d: path(outline(place)) ?? "" });
  } else if (mark.form === "area") {
    add(link, "circle", { class: "shade", fill: `url(#${shade})`, ...at });
  } else if (several) {
    add(link, "circle", { class: "several", ...at });
    const count = { class: "count", x: at.cx, y: mark.y + 4, "text-anchor": "middle" };
    add(link, "text", count, String(mark.places.length));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      closer(mark);
    });
  } else {
    add(link, "circle", { class: "spot", ...at });
  }
}

// d3-geo takes what lies to the right of a ring for its inside, RFC 7946 what lies to the left.
function outline(place) {
  const polygons = place.outline.map((ring) => {
    const shape = { type: "Polygon", coordinates: [ring] };
    return d3.geoArea(shape) > 2 * Math.PI ? [ring.slice().reverse()] : [ring];
  });
  return { type: "MultiPolygon", coordinates: polygons };
}

/** Names that lie on no other name and on no dot, those of the most claimed places first. */
export function drawLabels(parent, marks, view) {
  const taken = marks.filter((mark) => mark.form !== "area").map((mark) => ({ mark, box: around(mark) }));
  const ranked = [...marks].sort((one, other) => one.places[0].rank - other.places[0].rank);
  for (const mark of ranked) {
    for (const { box, label } of spots(mark)) {
      const inside = box[0] >= 2 && box[1] >= 2 && box[2] <= view.width - 2 && box[3] <= view.height - 2;
      if (!inside || taken.some((one) => one.mark !== mark && meet(one.box, box))) continue;
      add(parent, "text", { class: `label of-${mark.form}`, ...label.at }, label.words);
      taken.push({ mark: null, box });
      break;
    }
  }
}

function* spots(mark) {
  const { name } = mark.places[0];
  const cut = name.length <= LETTERS ? name : `${name.slice(0, LETTERS - 1).trimEnd()}…`;
  const words = mark.places.length > 1 ? `${cut} +${mark.places.length - 1}` : cut;
  const wide = 7.3 * words.length * (mark.form === "area" ? 1.08 : 1);
  const line = 16;
  const low = line * 0.32;
  const aside = mark.r + 3;
  const places = mark.form === "area"
    ? [0, -1, 1, -2, 2].map((step) => [mark.x, mark.y + low + step * line, "middle"])
    : [
        [mark.x + aside, mark.y + low, "start"],
        [mark.x - aside, mark.y + low, "end"],
        [mark.x, mark.y - aside - 3, "middle"],
        [mark.x, mark.y + aside + line * 0.8, "middle"],
      ];
  for (const [x, y, anchor] of places) {
    const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
    const box = [left, y - line * 0.8, left + wide, y + line * 0.25];
    yield { box, label: { words, at: { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": anchor } } };
  }
}

function around({ x, y, r }) {
  return [x - r, y - r, x + r, y + r];
}

function meet(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
