"""Problems for a person (text), for a program (json) and for a pull request (github): the same Problems each time."""
