"""Bringing in what exists: lists in spreadsheets, OpenActive feeds, Open Referral UK. See docs/staff/bringing-in.md.

- table.py, spreadsheet.py, template.py: lists that people keep
- feed_pages.py, feed_fetch.py, openactive.py: what leisure centres publish
- open_referral.py: what councils' directories publish
- values.py and the modules it calls: from what stood there to what an entry may say; never more than was stated
- merge.py, ledger.py, filing.py, report.py: where it goes, what stays as somebody made it, what is told
"""
