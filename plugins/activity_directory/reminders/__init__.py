"""Keeping it true: which entries nobody has confirmed for long, and the e-mails that ask their providers.

- stale.py: each entry with the day by which it has to be looked at again, the longest wait first
- said_now.py: what an entry says now, to the provider who wrote it; messages.py: one e-mail for each provider
"""
