"""The dossier in machine formats. What rights withhold stands only in the private model."""

from generator.exports.model import private

__all__ = ["private"]
