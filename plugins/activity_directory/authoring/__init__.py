"""From answers to an entry's text, and what a change to an entry means."""
