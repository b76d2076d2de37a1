"""What the commands write for people to go on with: a new dossier, an added article, an accepted suggestion.

Works on texts and records alone. Never touches a file, never rewrites a line that somebody wrote, and never judges:
whatever is drafted here is read again by the strict loader before it is kept.
"""
