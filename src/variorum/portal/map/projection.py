"""An equal-area cylindrical projection: no place is drawn larger than it is beside another.

x = λ cos φ₀, y = sin φ / cos φ₀ (Lambert 1772; Snyder, Map Projections: A Working Manual, USGS
1987, section 10). φ₀, along which shapes keep their proportions, is taken from the window, so that
a region is drawn in its own proportions and the whole world much as Hobo and Dyer drew it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from variorum.model.extent import EARTH_KM

#: Where the window is so near a pole that shapes would be drawn out without end, they are not.
_LEAST_COS = 0.2


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the globe in degrees; `west` < `east`, either may lie beyond ±180."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Degrees of longitude."""
        return self.east - self.west


@dataclass(frozen=True, slots=True)
class Projection:
    """From degrees to a picture's units: x from the west, y from the north."""

    window: Window
    cos: float
    scale: float

    def x(self, lon: float) -> float:
        """How far from the left a longitude stands, taken as it is."""
        return math.radians(lon - self.window.west) * self.cos * self.scale

    def y(self, lat: float) -> float:
        """How far from the top a latitude stands."""
        return (_sin(self.window.north) - _sin(lat)) / self.cos * self.scale

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point stands, its longitude turned into the window if it can be."""
        turned = self.window.west + (lon - self.window.west) % 360
        return self.x(turned), self.y(lat)

    def across(self, km: float) -> float:
        """How many units so many kilometres are, along φ₀."""
        return km / EARTH_KM * self.scale


def fitted(wanted: Window, width: float, height: float) -> tuple[Projection, float]:
    """A projection that shows at least the wanted window, and the height that it fills.

    The window is widened to the proportions of a picture `width` by `height`, at most to the whole
    globe; where the globe ends first, the picture is lower.
    """
    aspect = width / height
    reach = _sin(wanted.north) - _sin(wanted.south)
    mean = reach / math.radians(wanted.north - wanted.south)
    whole = math.sqrt(aspect * reach / math.tau)
    cos = min(max(mean, _LEAST_COS, whole), 1.0)
    across, down = math.radians(wanted.width) * cos, reach / cos
    across, down = max(across, down * aspect), max(down, across / aspect)
    across, down = min(across, math.tau * cos), min(down, 2 / cos)
    scale = width / across
    south, north = _widened(wanted, down * cos)
    middle, half = (wanted.west + wanted.east) / 2, math.degrees(across / cos) / 2
    window = Window(middle - half, south, middle + half, north)
    return Projection(window, cos, scale), down * scale


def _widened(wanted: Window, reach: float) -> tuple[float, float]:
    """The latitudes of a window whose sines are so far apart, moved off the poles."""
    middle = (_sin(wanted.south) + _sin(wanted.north)) / 2
    middle = min(max(middle, reach / 2 - 1), 1 - reach / 2)
    return _asin(middle - reach / 2), _asin(middle + reach / 2)


def _sin(lat: float) -> float:
    return math.sin(math.radians(lat))


def _asin(value: float) -> float:
    return math.degrees(math.asin(min(max(value, -1.0), 1.0)))
