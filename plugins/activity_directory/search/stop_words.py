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
    # What people also type to somebody who helps, and when nobody does.
    "hi", "hello", "hey", "pls", "plz", "thanks", "thank", "ok", "lol", "omg", "wtf", "ffs", "fuck", "fucking",
    "fuckin", "shit", "shitty", "bloody", "crap", "bollocks",
})  # fmt: skip

# Words that stand in half of all questions and in few entries: they count, but an entry need not have them.
WEAK_WORDS = frozenset({
    "accept", "accepts", "activities", "activity", "anybody", "anywhere", "available", "bit", "boy", "boys", "bring",
    "child", "children", "class", "classes", "club", "clubs", "come", "cope", "course", "day", "days", "disabled",
    "enjoy", "enjoying", "enjoys", "event", "events", "everybody", "everyone", "few", "find", "friendly", "fun", "girl",
    "girls", "give", "gives", "giving", "good", "granddaughter", "grandson", "group", "groups", "happens", "hate",
    "hates", "help", "hours", "ideas", "interested", "join", "keen", "kid", "kids", "kind", "know", "knows", "lad",
    "lads", "let", "likes", "little", "local", "lots", "love", "loves", "loving", "make", "makes", "making", "new",
    "nice", "nobody", "obsessed", "offer", "offering", "offers", "old", "open", "options", "people", "person", "place",
    "places", "play", "playing", "plays", "provide", "provides", "run", "runs", "safe", "send", "service", "services",
    "session", "sessions", "small", "somewhere", "sort", "staff", "start", "started", "starting", "struggles", "stuff",
    "suitable", "support", "takes", "teach", "tell", "time", "times", "try", "trying", "use", "uses", "using",
    "wanting", "watch", "watching", "way", "week", "weekly", "whatson", "welcome", "welcomes", "year", "years", "young",
})  # fmt: skip
