"""What every door does with a project's folder, and nothing more: it neither prints nor decides."""

from generator.project.citing import Cited, citable, cited
from generator.project.differing import Difference, differ
from generator.project.recounting import recount
from generator.project.refreshing import Result, inspect, regenerate, understand

__all__ = [
    "Cited",
    "Difference",
    "Result",
    "citable",
    "cited",
    "differ",
    "inspect",
    "recount",
    "regenerate",
    "understand",
]
