"""From an issue that somebody filled in on the hosting service to the files of a pull request, and words for both.

- issue_body.py: what stands under each heading of an issue's text; issue_event.py: the event that a workflow was given
- listed_activity.py: the answers of "List my activity" as an entry; changed_activity.py: a whole entry that was sent
- proposal.py: the files, and the words for the pull request and for whoever asked

Everything in an issue was written by a stranger: it is read as data, in bounded steps, and is never part of a command.
"""
