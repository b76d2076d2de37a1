"""What a command leaves behind as its exit code."""

CLEAN, PROBLEMS, MISUSE = 0, 1, 2
