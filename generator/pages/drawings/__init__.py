"""Drawings made when the pages are generated: SVG without scripts, in the colours of the page around them.

Every drawing stands beside a list or table with the same content. Never decides what may be shown: words come in as
plain text that somebody cleared.
"""
