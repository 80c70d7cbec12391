"""The person in the corner of the window: who is signed in where, for how long, and what they may do."""
