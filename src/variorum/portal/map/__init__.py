"""Maps as geometry: places and coasts laid out in a picture's units, on the server, without script.

Receives what the queries answered; yields what a template draws, and the windows that its links
lead to. Only coasts are known here: no border, and no name but those of the documents.
"""

from variorum.portal.map.grid import coordinates
from variorum.portal.map.live import live_places
from variorum.portal.map.picture import MapPicture, Pictures, pictures, place_picture

__all__ = ["MapPicture", "Pictures", "coordinates", "live_places", "pictures", "place_picture"]
