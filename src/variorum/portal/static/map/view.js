// What part of the globe is shown, how large, and in which projection. Every one keeps areas.

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371;
/** As the server has it: where shapes would be drawn out without end, they are not. */
const LEAST_COS = 0.2;
/** Half the height of the closest look, in degrees. */
const CLOSEST = 0.05;

export const PROJECTIONS = [
  ["cylinder", "Cylindrical"],
  ["azimuth", "Azimuthal"],
  ["earth", "Equal Earth"],
];

export class View {
  /** `start` is a window in degrees: west, south, east, north. */
  constructor(start) {
    this.start = start;
    this.kind = "cylinder";
    this.width = 1;
    this.height = 1;
    this.touched = false;
  }

  /** Take a size in pixels; the window that the page began with goes on to fit it. */
  resize(width, height) {
    const before = this.width;
    this.width = width;
    this.height = height;
    if (this.touched) this.k *= width / before;
    else this.whole();
  }

  /** Show the window that the page began with. */
  whole() {
    this.fit(this.start);
    this.touched = false;
  }

  /** Show a window whole. */
  fit({ west, south, east, north }) {
    const [low, high] = [Math.sin(south * RADIANS), Math.sin(north * RADIANS)];
    const mean = (high - low) / Math.max((north - south) * RADIANS, 1e-9);
    const cos = Math.min(Math.max(mean, LEAST_COS), 1);
    const across = Math.max((east - west) * RADIANS * cos, 1e-6);
    const down = Math.max((high - low) / cos, 1e-6);
    this.lon = (west + east) / 2;
    this.lat = Math.asin((low + high) / 2) / RADIANS;
    this.k = Math.min(this.width / across, this.height / down);
    this.bound();
    this.touched = true;
  }

  bound() {
    const smallest = Math.max(this.width / (2 * Math.PI), this.height / 3.2);
    const largest = this.height / (2 * CLOSEST * RADIANS);
    this.k = Math.min(Math.max(this.k, Math.min(smallest, largest)), largest);
    this.lat = Math.min(Math.max(this.lat, -85), 85);
    this.fill();
    this.lon = ((((this.lon + 180) % 360) + 360) % 360) - 180;
  }

  /** Leave no more free above and below the globe than must be. */
  fill() {
    if (this.kind === "azimuth") return;
    const [up, down] = this.heights();
    const most = up(Math.PI / 2) - this.height / (2 * this.k);
    const here = up(this.lat * RADIANS);
    if (Math.abs(here) > Math.max(most, 0)) {
      this.lat = most > 0 ? down(Math.sign(here) * most) / RADIANS : 0;
    }
  }

  /** How high above the equator a latitude stands (radians, of a globe of radius 1), and back. */
  heights() {
    if (this.kind === "earth") {
      const raw = d3.geoEqualEarthRaw;
      return [(lat) => raw(0, lat)[1], (y) => raw.invert(0, y)[1]];
    }
    const cos = this.cos();
    return [(lat) => Math.sin(lat) / cos, (y) => Math.asin(Math.min(Math.max(y * cos, -1), 1))];
  }

  /** The projection of d3-geo, cut at the picture. */
  projection() {
    const made = this.made();
    return made
      .scale(this.k)
      .translate([this.width / 2, this.height / 2])
      .clipExtent([[-40, -40], [this.width + 40, this.height + 40]]);
  }

  made() {
    if (this.kind === "azimuth") {
      return d3.geoAzimuthalEqualArea().rotate([-this.lon, -this.lat]).clipAngle(179);
    }
    if (this.kind === "earth") return d3.geoEqualEarth().rotate([-this.lon, 0]).center([0, this.lat]);
    // equal standard parallels on both sides of the equator make the cone a cylinder
    const parallel = Math.acos(this.cos()) / RADIANS;
    return d3
      .geoConicEqualArea()
      .parallels([-parallel, parallel])
      .rotate([-this.lon, 0])
      .center([0, this.lat]);
  }

  /** The cosine of the parallel that is true to shape: the mean of those that are shown. */
  cos() {
    const middle = Math.sin(this.lat * RADIANS);
    let cos = Math.max(Math.cos(this.lat * RADIANS), LEAST_COS);
    for (let round = 0; round < 4; round += 1) {
      const half = (this.height * cos) / (2 * this.k);
      const low = Math.max(middle - half, -1);
      const high = Math.min(middle + half, 1);
      const mean = (high - low) / Math.max(Math.asin(high) - Math.asin(low), 1e-9);
      cos = Math.min(Math.max(mean, LEAST_COS), 1);
    }
    return cos;
  }

  /** Move what is shown by so many pixels. */
  pan(dx, dy) {
    this.hold([this.width / 2, this.height / 2], [this.width / 2 + dx, this.height / 2 + dy]);
  }

  /** Come so much closer, the point under `at` staying where it is. */
  zoom(by, at = [this.width / 2, this.height / 2]) {
    const under = this.projection().invert(at);
    this.k *= by;
    this.bound();
    this.shift(under, this.projection().invert(at));
  }

  /** Move so that what is under one pixel comes to stand under another. */
  hold(from, to) {
    const inverse = this.projection();
    this.shift(inverse.invert(from), inverse.invert(to));
  }

  shift(wanted, found) {
    this.touched = true;
    if (![...(wanted ?? [NaN]), ...(found ?? [NaN])].every(Number.isFinite)) return;
    this.lon += ((wanted[0] - found[0] + 540) % 360) - 180;
    this.lat += wanted[1] - found[1];
    this.bound();
  }

  /** How many pixels so many kilometres are in the middle of the picture. */
  across(km) {
    const inverse = this.projection();
    const [x, y] = [this.width / 2, this.height / 2];
    const apart = d3.geoDistance(inverse.invert([x - 5, y]), inverse.invert([x + 5, y]));
    return (10 * km) / (apart * EARTH_KM);
  }

  /** The window as a `bbox` (RFC 7946), null where all longitudes are in sight. */
  bbox() {
    const inverse = this.projection();
    const lons = [];
    const lats = [];
    for (let x = 0; x <= 12; x += 1) {
      for (let y = 0; y <= 12; y += 1) {
        const at = [(this.width * x) / 12, (this.height * y) / 12];
        const point = inverse.invert(at);
        const back = point && inverse(point);
        // beyond the globe's edge the inverse gives what is not there
        if (!back || Math.hypot(back[0] - at[0], back[1] - at[1]) > 2) return null;
        lons.push(((point[0] - this.lon + 540) % 360) - 180);
        lats.push(point[1]);
      }
    }
    const [low, high] = [Math.min(...lons), Math.max(...lons)];
    if (high - low > 350) return null;
    const turned = (lon) => ((((this.lon + lon + 180) % 360) + 360) % 360) - 180;
    const digits = high - low > 20 ? 1 : high - low > 2 ? 2 : 4;
    const edges = [turned(low), Math.min(...lats), turned(high), Math.max(...lats)];
    return edges.map((edge) => Number(edge.toFixed(digits))).join(",");
  }
}
