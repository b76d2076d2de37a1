"""The live preview, run for real."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from projects import REPOSITORY, SMALL, write

pytestmark = pytest.mark.site

PATIENCE = 60
"""Seconds until a test gives up waiting; it goes on as soon as it sees what it waits for."""


def wait_for(address: str, words: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address) as answer:
                if words in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    pytest.fail(f"{address} never said: {words}")


def test_an_edit_of_the_sources_shows_in_the_browser(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--project", str(tmp_path), "--address", f"127.0.0.1:{port}"],
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/", "The bridge")
        write(tmp_path, {"sources/story.yml": "title: The tunnel\n"})
        wait_for(f"http://127.0.0.1:{port}/", "The tunnel")
    finally:
        os.killpg(process.pid, 15)
        process.wait()
