"""The pseudo-languages are whole, and they can be served in place of the real ones."""

import os
import subprocess
import sys
from pathlib import Path

from webapp.catalogs.pseudo import pseudo
from webapp.catalogs.update import read

SERVED = "from webapp import create_app; print(create_app().test_client().get('/ar/').get_data(as_text=True))"


def test_every_message_has_a_pseudo_form_and_can_be_served(tmp_path: Path) -> None:
    for path in pseudo(tmp_path):
        assert all(message.string for message in read(path, path.parts[-3]) if message.id)
    shown = subprocess.run(
        [sys.executable, "-c", SERVED],
        env={**os.environ, "KNEEWELL_TRANSLATIONS": str(tmp_path)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert "\u202eWhich knee?\u202c" in shown.stdout
