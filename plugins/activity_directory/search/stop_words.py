"""Words that say nothing about an activity: they are not in the index, and are dropped from what people type.

"free", "help", "day", "club" and "child" are not among them: somebody may mean them.
"""

from __future__ import annotations

STOP_WORDS = frozenset({
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "anyone", "anything", "are", "as", "at",
    "be", "because", "been", "being", "but", "by", "can", "cannot", "could", "did", "do", "does", "doing", "done",
    "dont", "each", "for", "from", "get", "gets", "getting", "go", "goes", "going", "got", "had", "has", "have",
    "having", "he", "her", "here", "him", "his", "how", "i", "id", "if", "im", "in", "into", "is", "isnt", "it",
    "its", "ive", "just", "lets", "like", "looking", "may", "me", "might", "more", "most", "much", "must", "my",
    "near", "nearby", "need", "needs", "no", "not", "of", "off", "on", "only", "onto", "or", "other", "our", "ours",
    "out", "over", "own", "please", "said", "same", "say", "see", "shall", "she", "should", "so", "some", "someone",
    "something", "son", "sons", "daughter", "daughters", "such", "take", "than", "that", "thats", "the", "their",
    "theirs", "them", "then", "there", "these", "they", "theyre", "thing", "things", "this", "those", "to", "too",
    "somebody", "says", "still", "really", "ever", "even", "always", "cant", "wont", "doesnt", "didnt", "hes", "shes",
    "whos", "arent", "under", "up", "us", "very", "want", "wants", "was", "we", "well", "were", "weve", "what",
    "whats", "when", "where", "which", "while", "whilst", "who", "whom", "whose", "why", "will", "with", "within",
    "would", "you", "your", "yours", "youre",
})  # fmt: skip

# Words that stand in half of all questions and in few entries: they count, but an entry need not have them.
WEAK_WORDS = frozenset({
    "activities", "activity", "available", "bit", "boy", "boys", "child", "children", "class", "classes", "club",
    "clubs", "come", "course", "day", "days", "disabled", "event", "events", "find", "fun", "girl", "girls", "good",
    "group", "groups", "happens", "hate", "hates", "help", "join", "kid", "kids", "kind", "let", "local", "love", "loves",
    "new",
    "offer", "old", "open", "people", "person", "place", "places", "provide", "run", "safe", "send", "service",
    "services", "session", "sessions", "small", "somewhere", "sort", "start", "suitable", "support", "teach", "time",
    "times", "try", "way", "week", "weekly", "year", "years", "young",
})  # fmt: skip
