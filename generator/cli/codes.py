"""What a command leaves behind as its exit code; misuse is 2, which is argparse's own."""

CLEAN, PROBLEMS = 0, 1
