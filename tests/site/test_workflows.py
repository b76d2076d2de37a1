"""The steps of the workflows do what they say, in a clean clone. Their form is checked by ``make lint``."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from projects import REPOSITORY

pytestmark = pytest.mark.site

WORKFLOWS = REPOSITORY / ".github" / "workflows"


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone of what would be committed, with this environment in the place of a new one."""
    folder = tmp_path_factory.mktemp("clone") / "repository"
    listing = subprocess.run(
        ["git", "-C", REPOSITORY, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        check=True,
    )
    for name in filter(None, listing.stdout.decode().split("\0")):
        source, target = REPOSITORY / name, folder / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
            target.chmod(source.stat().st_mode)
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "--all"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "All"],
    ):
        subprocess.run(["git", "-C", folder, *command], check=True)
    scripts = folder / ".venv" / "bin"
    scripts.mkdir(parents=True)
    for name, module in (("python", ""), ("dossier", "-m generator ")):
        (scripts / name).write_text(f'#!/bin/sh\nexec {sys.executable} {module}"$@"\n', encoding="utf-8")
        (scripts / name).chmod(0o755)
    (folder / ".venv" / "pyvenv.cfg").touch()
    (folder / ".venv" / ".site").touch()
    return folder


def steps(workflow: str, job: str) -> list[dict[str, str]]:
    """Return the steps of a job that run something here; what installs needs a network."""
    read = yaml.safe_load((WORKFLOWS / workflow).read_text(encoding="utf-8"))
    return [step for step in read["jobs"][job]["steps"] if "install" not in step.get("run", "install")]


def run(step: dict[str, str], clone: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=clone,
        env=os.environ | {"PYTHONPATH": str(clone), "SOURCE_DATE_EPOCH": "0"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_pull_request_is_checked_told_compared_and_built(clone: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    found = steps("site.yml", "preview")
    assert [step.get("name", step["run"]) for step in found] == [
        "Check the dossier",
        "Tell what the change does to the dossier",
        "Compare the committed pages with what the sources say",
        "make site",
    ]
    for step in found:
        done = run(step, clone, GITHUB_STEP_SUMMARY=str(summary), BASE="HEAD", SITE_URL="")
        assert done.returncode == 0, step["run"] + done.stdout + done.stderr
    assert summary.read_text(encoding="utf-8") == (
        "## What this change does to the dossier\n\nNothing changed in the dossier.\n"
    )
    assert (clone / "site" / "index.html").exists()


def test_stale_pages_stop_a_pull_request(clone: Path) -> None:
    (compare,) = (step for step in steps("site.yml", "preview") if "generate" in step["run"])
    story = clone / "sources" / "story.yml"
    before = story.read_text(encoding="utf-8")
    story.write_text(
        before + "description: Something else.\n"
        if "description:" not in before
        else before.replace("description:", "description: Else,", 1),
        encoding="utf-8",
    )
    done = run(compare, clone)
    assert done.returncode != 0
    assert "Stale pages" in done.stdout


def test_the_site_is_built_for_where_it_will_stand(clone: Path) -> None:
    subprocess.run(["git", "-C", clone, "checkout", "--quiet", "."], check=True)
    (build,) = steps("site.yml", "build")
    done = run(build, clone, SITE_URL="https://example.org/stories/")
    assert done.returncode == 0, done.stdout + done.stderr
    feed = (clone / "site" / "feed.json").read_text(encoding="utf-8")
    assert "https://example.org/stories/feed.json" in feed
    page, feed = ((clone / "site" / name).read_text(encoding="utf-8") for name in ("changes/index.html", "changes.xml"))
    assert page.count('<section class="sd-change"') == feed.count("<entry>") == 1
    assert page.count('href="../changes.xml"') == 2
    assert "https://example.org/stories/changes/#c-" in feed
    assert "changes.xml" not in (clone / "site" / "timeline" / "index.html").read_text(encoding="utf-8")
    assert not list((clone / "site").rglob(".gitignore"))
