"""Files made for a visitor stay until there was time to fetch them.

Streamlit makes a file when its button is pressed and lets go of it as soon as two other runs have
ended, whoever's they are: where a room full of people looks on, before the browser has come for it.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

from streamlit.runtime.media_file_manager import MediaFileManager

SECONDS = 120.0


class Lingering:
    """Forgets files a while after it is told to, and not those that were wanted again meanwhile."""

    def __init__(
        self,
        load: Callable[..., str],
        delete: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._load, self._delete, self._clock = load, delete, clock
        self._lock = threading.Lock()
        self._due: dict[str, float] = {}

    def load(self, *file: Any, **more: Any) -> str:
        """Takes a file in and gives its id."""
        with self._lock:
            file_id = self._load(*file, **more)
            self._due.pop(file_id, None)
            return file_id

    def delete(self, file_id: str) -> None:
        """Lets go of a file in a while, and now of all whose while is over."""
        now = self._clock()
        with self._lock:
            self._due.setdefault(file_id, now + SECONDS)
            for other in [other for other, due in self._due.items() if due <= now]:
                del self._due[other]
                self._delete(other)


def let_files_stay(manager: MediaFileManager) -> None:
    """Makes the files of a runtime linger. It has no public way to where it keeps them."""
    storage = manager._storage
    lingering = Lingering(storage.load_and_get_id, storage.delete_file)
    storage.load_and_get_id = lingering.load  # type: ignore[method-assign]
    storage.delete_file = lingering.delete  # type: ignore[method-assign]
