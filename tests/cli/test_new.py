import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from projects import REPOSITORY, Run

from generator import cli


def new(folder: Path, *arguments: str) -> int:
    return cli.main(["new", "--project", str(folder.parent), folder.name, *arguments])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_dossier_is_whole_and_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "the-bridge"
    assert new(folder) == 0
    assert files(folder) == {
        *(".gitignore", ".pre-commit-config.yaml", ".github/workflows/site.yml", "README.md", "mkdocs.yml"),
        *("requirements.txt", "sources/story.yml", "sources/entities.yml", "sources/claims.yml"),
        *("sources/articles/gazette-2019-05-02.txt", "sources/articles/gazette-2019-05-02.yml"),
    }
    assert "title: The bridge\n" in (folder / "sources/story.yml").read_text(encoding="utf-8")
    assert "@" not in re.sub(
        "actions/.*|editors@example.org", "", "".join(p.read_text() for p in folder.rglob("*.yml"))
    )
    capsys.readouterr()
    assert cli.main(["check", "--strict", "--project", str(folder)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("title", ['Who: "knew" & when? #1', "1984", "[A]", "Café *x* <b>", "no", "a\nb"])
def test_any_title_will_do(title: str, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    assert new(folder, "--title", title) == 0
    assert cli.main(["check", "--strict", "--project", str(folder)]) == 0
    configuration = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    name = yaml.safe_load(next(line for line in configuration.splitlines() if line.startswith("site_name")))[
        "site_name"
    ]
    assert name == " ".join(title.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_the_configuration_is_the_standard_one_of_its_own(tmp_path: Path) -> None:
    new(tmp_path / "x")
    configuration = (tmp_path / "x/mkdocs.yml").read_text(encoding="utf-8")
    assert "DOSSIER_" not in configuration
    assert "custom_dir: docs/.theme" in configuration
    assert "not_in_nav" in configuration


def test_a_folder_in_use_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/mine.txt").write_text("mine")
    assert new(tmp_path / "x") == 1
    assert "folder-in-use: a new dossier begins in an empty folder, but mine.txt is there" in capsys.readouterr().out
    assert files(tmp_path) == {"x/mine.txt"}
    assert new(tmp_path / "x/mine.txt") == 1
    (tmp_path / "empty").mkdir()
    assert new(tmp_path / "empty") == 0


@pytest.mark.site
def test_it_builds_at_once_and_its_workflow_is_sound(tmp_path: Path, dossier: Run) -> None:
    done = dossier("new", "bridge", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    done = dossier("build", "--project", tmp_path / "bridge")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    assert (tmp_path / "bridge/site/claims/cracks-in-march/index.html").exists()
    workflow = tmp_path / "bridge/.github/workflows/site.yml"
    for command in (
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow)],
        ["zizmor", "--offline", "--no-progress", "--quiet", str(tmp_path / "bridge/.github")],
    ):
        tool = Path(sys.executable).parent / command[0]
        checked = subprocess.run([tool, *command[1:]], check=False, capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout + checked.stderr


def test_its_workflow_uses_the_actions_that_ours_uses() -> None:
    template = REPOSITORY / "generator/drafting/templates/dot-github/workflows/site.yml"
    ours = (REPOSITORY / ".github/workflows/site.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.*)", template.read_text(encoding="utf-8"))
    assert uses
    assert set(uses) <= set(re.findall(r"uses: (.*)", ours))


@pytest.mark.site
def test_the_wheel_holds_the_templates(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(tmp_path),
        str(REPOSITORY),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"no wheel can be built here: {json.dumps(done.stderr[-200:])}")
    (wheel,) = tmp_path.glob("*.whl")
    here = REPOSITORY / "generator"
    templates = {p.relative_to(REPOSITORY).as_posix() for p in (here / "drafting/templates").rglob("*") if p.is_file()}
    assert templates <= set(zipfile.ZipFile(wheel).namelist())
