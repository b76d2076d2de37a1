"""What was found in a dossier and nobody has judged yet: offered for review, and written down where it is accepted.

Never decides: a suggestion is a question with its reason, and only what an editor names is written.
"""

from generator.drafting.suggestions.acceptance import Refusal, accept
from generator.drafting.suggestions.finding import find
from generator.drafting.suggestions.records import Kind, Suggestion
from generator.drafting.suggestions.telling import as_json, as_text
from generator.drafting.suggestions.verification import holds

__all__ = ["Kind", "Refusal", "Suggestion", "accept", "as_json", "as_text", "find", "holds"]
