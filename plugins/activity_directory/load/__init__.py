"""From files to plain data: the text that was typed, where it was typed, and nothing about its meaning."""
