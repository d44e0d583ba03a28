// The outline of land from a TopoJSON file of ours, as a GeoJSON MultiPolygon.

const held = new Map();

/** The land of a file, fetched once. */
export function land(address) {
  if (!held.has(address)) {
    held.set(address, fetch(address).then((answer) => answer.json()).then(polygons));
  }
  return held.get(address);
}

function polygons(topology) {
  const arcs = topology.arcs.map((arc) => degrees(arc, topology.transform));
  const coordinates = [];
  const take = (shape) => {
    if (shape.type === "GeometryCollection") shape.geometries.forEach(take);
    if (shape.type === "Polygon") coordinates.push(shape.arcs.map((line) => ring(line, arcs)));
    if (shape.type === "MultiPolygon") {
      for (const polygon of shape.arcs) coordinates.push(polygon.map((line) => ring(line, arcs)));
    }
  };
  take(topology.objects.land);
  return { type: "MultiPolygon", coordinates };
}

// Whole steps, each counted from the one before (TopoJSON, section 2.1.3).
function degrees(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

// Arcs end to end; a negative number is an arc backwards, counted from -1.
function ring(line, arcs) {
  const out = [];
  for (const number of line) {
    const arc = number >= 0 ? arcs[number] : arcs[~number].slice().reverse();
    out.push(...(out.length ? arc.slice(1) : arc));
  }
  return out;
}
